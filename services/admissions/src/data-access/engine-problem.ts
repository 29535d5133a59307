import {
  isGrpcServiceError,
  ServiceError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { problems } from '@admis/kit';

/** What the engine's silence means to a client; other errors are ours and stay as they are. */
export function engineProblem(error: unknown): unknown {
  if (
    error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
    error instanceof ServiceError ||
    isGrpcServiceError(error)
  ) {
    return problems.peerUnavailable('temporal', error);
  }
  return error;
}

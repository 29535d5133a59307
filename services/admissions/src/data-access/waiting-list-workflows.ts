import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  openCallsSignal,
  seatsChangedSignal,
  seatStandingSignal,
  waitingListWorkflow,
  waitingListWorkflowId,
  type SeatMessage,
  type WaitingListInput,
} from '@admis/workflows/messages';
import { engineProblem } from './engine-problem.ts';

/** Messages to the waiting lists' workflows. All throw ProblemError 503 `peerUnavailable` when Temporal does not answer. */
export interface WaitingListWorkflows {
  /** Starts the list's workflow if there is none yet. A list that is over needs to know nothing more. */
  tell(campaign: string, programme: string, message: SeatMessage): Promise<void>;
  /** Starts the list's workflow if there is none yet: nobody has told it anything so far. */
  openCalls(campaign: string, programme: string): Promise<void>;
  /** Without a workflow there is nothing to change: a list looks its seats up when it starts. */
  seatsChanged(campaign: string, programme: string): Promise<void>;
}

type Start = (input: WaitingListInput) => Promise<unknown>;

export function createWaitingListWorkflows(options: {
  client: Client;
  /** Where workflow code runs. */
  taskQueue: string;
  deadlineMs?: number;
}): WaitingListWorkflows {
  const { client, taskQueue, deadlineMs = 10_000 } = options;
  const inTime = <T>(call: () => Promise<T>): Promise<T> =>
    client.withDeadline(Date.now() + deadlineMs, call);

  async function signalWithStart(
    campaign: string,
    programme: string,
    signal: string,
    signalArgs: unknown[],
  ): Promise<void> {
    try {
      await inTime(() =>
        client.workflow.signalWithStart<Start, unknown[]>(waitingListWorkflow, {
          workflowId: waitingListWorkflowId(campaign, programme),
          taskQueue,
          args: [{ campaign, programme }],
          signal,
          signalArgs,
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          staticSummary: `Waiting list of ${programme} · ${campaign}`,
        }),
      );
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw engineProblem(error);
    }
  }

  return {
    tell: (campaign, programme, message) =>
      signalWithStart(campaign, programme, seatStandingSignal, [message]),

    openCalls: (campaign, programme) => signalWithStart(campaign, programme, openCallsSignal, []),

    async seatsChanged(campaign, programme) {
      try {
        await inTime(() =>
          client.workflow
            .getHandle(waitingListWorkflowId(campaign, programme))
            .signal(seatsChangedSignal),
        );
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw engineProblem(error);
      }
    },
  };
}

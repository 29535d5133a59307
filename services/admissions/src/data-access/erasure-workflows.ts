import {
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
  type WorkflowExecutionInfo,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  applicationWorkflowId,
  erasureStandingQuery,
  erasureUnderWayFailure,
  erasureWorkflow,
  erasureWorkflowId,
  withdrawErasureUpdate,
  type ErasureInput,
  type ErasureStanding,
} from '@admis/workflows/messages';
import { engineProblem } from './engine-problem.ts';

/** The workflow `erasures/<number>` of each request. All throw ProblemError 503 `peerUnavailable` when Temporal does not answer. */
export interface ErasureWorkflows {
  /** Starts it unless it runs already. */
  ask(input: ErasureInput): Promise<void>;
  /** `tooLate`: it is under way; `notAsked`: there is no request to withdraw. */
  withdraw(dossierNumber: string): Promise<'withdrawn' | 'tooLate' | 'notAsked'>;
  /** Of the last request, or undefined when there never was one. */
  findStanding(dossierNumber: string): Promise<ErasureStanding | undefined>;
  /** Whether the workflow of an application does nothing any more. */
  isApplicationOver(applicationId: string): Promise<boolean>;
  /**
   * Erases the histories of the candidate's workflows, but for the erasure's own.
   *
   * @throws Error while one of them is still at work
   */
  eraseHistories(dossierNumber: string): Promise<void>;
}

type Start = (input: ErasureInput) => Promise<unknown>;

export function createErasureWorkflows(options: {
  client: Client;
  /** Where workflow code runs. */
  taskQueue: string;
  deadlineMs?: number;
}): ErasureWorkflows {
  const { client, taskQueue, deadlineMs = 10_000 } = options;
  async function inTime<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await client.withDeadline(Date.now() + deadlineMs, call);
    } catch (error) {
      throw engineProblem(error);
    }
  }

  async function eraseHistory({ workflowId, runId }: WorkflowExecutionInfo): Promise<void> {
    try {
      await client.workflowService.deleteWorkflowExecution({
        namespace: client.options.namespace,
        workflowExecution: { workflowId, runId },
      });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  return {
    async ask(input) {
      for (;;) {
        const handle = await inTime(() =>
          client.workflow.start<Start>(erasureWorkflow, {
            workflowId: erasureWorkflowId(input.dossierNumber),
            taskQueue,
            args: [input],
            workflowIdConflictPolicy: 'USE_EXISTING',
            staticSummary: `Erasure of ${input.dossierNumber}`,
          }),
        );
        const { status } = await inTime(() => handle.query<ErasureStanding>(erasureStandingQuery));
        if (status !== 'withdrawn') return;
        // One that was withdrawn a moment ago, and is about to end: this is another request.
        await inTime(() => handle.result());
      }
    },

    async withdraw(dossierNumber) {
      try {
        await inTime(() =>
          client.workflow
            .getHandle(erasureWorkflowId(dossierNumber))
            .executeUpdate<ErasureStanding, []>(withdrawErasureUpdate),
        );
        return 'withdrawn';
      } catch (error) {
        if (isTooLate(error)) return 'tooLate';
        if (error instanceof WorkflowNotFoundError) return 'notAsked';
        throw error;
      }
    },

    async findStanding(dossierNumber) {
      try {
        return await inTime(() =>
          client.workflow
            .getHandle(erasureWorkflowId(dossierNumber))
            .query<ErasureStanding>(erasureStandingQuery),
        );
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw error;
      }
    },

    async isApplicationOver(applicationId) {
      try {
        const { status } = await inTime(() =>
          client.workflow.getHandle(applicationWorkflowId(applicationId)).describe(),
        );
        return status.name !== 'RUNNING';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return true;
        throw error;
      }
    },

    eraseHistories: (dossierNumber) =>
      inTime(async () => {
        const query = `Candidate='${dossierNumber}' AND WorkflowType!='${erasureWorkflow}'`;
        for await (const execution of client.workflow.list({ query })) {
          if (execution.status.name === 'RUNNING') {
            throw new Error(`${execution.workflowId} is still at work`);
          }
          await eraseHistory(execution);
        }
      }),
  };
}

function isTooLate(error: unknown): boolean {
  return (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === erasureUnderWayFailure
  );
}

/** gRPC's NOT_FOUND: another attempt has erased it. */
const notFound = 5;

function isGone(error: unknown): boolean {
  return isGrpcServiceError(error) && (error.code as number) === notFound;
}

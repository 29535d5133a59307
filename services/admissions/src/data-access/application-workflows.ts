import {
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type {
  ApplicationCommand,
  ApplyCommand,
  ProgrammeDates,
  TakeCommonPiecesCommand,
} from '@admis/workflows/domain';
import {
  applicationWorkflow,
  applicationWorkflowId,
  refusedFailure,
  standingQuery,
  wakeUpdate,
  type ApplicationInput,
  type CommandRequest,
  type RecordedBatch,
  type RefusalDetails,
  type Standing,
  type WakeRequest,
} from '@admis/workflows/messages';
import { engineProblem } from './engine-problem.ts';

/** What became of a command: done, refused by the rules, or no workflow takes commands under this id any more. */
export type CommandOutcome =
  | { kind: 'accepted'; batch: RecordedBatch }
  | { kind: 'refused'; refusal: RefusalDetails }
  | { kind: 'over' };

export interface RequestOf<C> {
  command: C;
  context: CommandRequest['context'];
  /** The same id runs once, whatever the number of requests. */
  updateId: string;
}

/** Commands to the workflows of applications. All throw ProblemError 503 `peerUnavailable` when Temporal does not answer. */
export interface ApplicationWorkflows {
  /** Starts the application's workflow if there is none yet, and applies. `over`: a workflow of this id has ended. */
  apply(request: RequestOf<ApplyCommand>): Promise<CommandOutcome>;
  give(
    id: string,
    request: RequestOf<ApplicationCommand | TakeCommonPiecesCommand>,
  ): Promise<CommandOutcome>;
  /** Where the workflow stands, or undefined when there is none. */
  findStanding(id: string): Promise<Standing | undefined>;
  isRunning(id: string): Promise<boolean>;
  /**
   * Lets the workflow take these dates in and pass what is due by them, and waits until it has: a fan-out must not run
   * ahead of the workers, or commands would wait behind it. One that is over needs neither.
   *
   * @returns what has yet to be recorded, by the caller; null: nothing
   */
  wake(id: string, dates: ProgrammeDates): Promise<RecordedBatch | null>;
}

type Start = (input: ApplicationInput) => Promise<unknown>;

export function createApplicationWorkflows(options: {
  client: Client;
  /** Where workflow code runs. */
  taskQueue: string;
  /** A command takes milliseconds; with no worker the server would let it wait for ever. */
  deadlineMs?: number;
}): ApplicationWorkflows {
  const { client, taskQueue, deadlineMs = 10_000 } = options;
  const inTime = <T>(call: () => Promise<T>): Promise<T> =>
    client.withDeadline(Date.now() + deadlineMs, call);

  return {
    apply: ({ command, context, updateId }) =>
      outcomeOf(() =>
        inTime(() =>
          client.workflow.executeUpdateWithStart<Start, RecordedBatch, [CommandRequest]>(
            command.type,
            {
              args: [{ command, context }],
              updateId,
              startWorkflowOperation: new WithStartWorkflowOperation<Start>(applicationWorkflow, {
                workflowId: applicationWorkflowId(command.id),
                taskQueue,
                args: [{ id: command.id }],
                workflowIdReusePolicy: 'REJECT_DUPLICATE',
                workflowIdConflictPolicy: 'USE_EXISTING',
                staticSummary: `${command.candidate} · ${command.programme.id} · ${command.programme.campaign}`,
              }),
            },
          ),
        ),
      ),

    give: (id, { command, context, updateId }) =>
      outcomeOf(() =>
        inTime(() =>
          client.workflow
            .getHandle(applicationWorkflowId(id))
            .executeUpdate<RecordedBatch, [CommandRequest]>(command.type, {
              args: [{ command, context }],
              updateId,
            }),
        ),
      ),

    async findStanding(id) {
      try {
        return await inTime(() =>
          client.workflow.getHandle(applicationWorkflowId(id)).query<Standing>(standingQuery),
        );
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw engineProblem(error);
      }
    },

    async isRunning(id) {
      try {
        const { status } = await inTime(() =>
          client.workflow.getHandle(applicationWorkflowId(id)).describe(),
        );
        return status.name === 'RUNNING';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return false;
        throw engineProblem(error);
      }
    },

    async wake(id, dates) {
      try {
        return await inTime(() =>
          client.workflow
            .getHandle(applicationWorkflowId(id))
            .executeUpdate<RecordedBatch | null, [WakeRequest]>(wakeUpdate, { args: [{ dates }] }),
        );
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return null;
        throw engineProblem(error);
      }
    },
  };
}

async function outcomeOf(command: () => Promise<RecordedBatch>): Promise<CommandOutcome> {
  try {
    return { kind: 'accepted', batch: await command() };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== undefined) return { kind: 'refused', refusal };
    if (
      error instanceof WorkflowNotFoundError ||
      error instanceof WorkflowExecutionAlreadyStartedError
    ) {
      return { kind: 'over' };
    }
    throw engineProblem(error);
  }
}

function refusalOf(error: unknown): RefusalDetails | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const { cause } = error;
  return cause instanceof ApplicationFailure && cause.type === refusedFailure
    ? (cause.details?.[0] as RefusalDetails | undefined)
    : undefined;
}

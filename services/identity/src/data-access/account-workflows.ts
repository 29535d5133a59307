import { problems } from '@admis/kit';
import type { AccountRefusal } from '@admis/workflows/domain';
import {
  accountRefusedFailure,
  accountWorkflow,
  accountWorkflowId,
  activateUpdate,
  renewActivationUpdate,
  taskQueues,
  type AccountInput,
  type AccountRefusalDetails,
  type AccountStanding,
  type ActivateRequest,
} from '@admis/workflows/messages';
import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
  type WorkflowHandle,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

/** The account's workflow refuses; `code` says why. */
export class AccountRefused extends Error {
  override readonly name = 'AccountRefused';
  readonly code: AccountRefusal;

  constructor(code: AccountRefusal) {
    super(code);
    this.code = code;
  }
}

export type AccountWorkflows = ReturnType<typeof createAccountWorkflows>;

/**
 * The workflow `account/<number>` of each account.
 * Every call throws ProblemError 503 when Temporal, or a worker, does not answer in time.
 */
export function createAccountWorkflows(
  client: Client,
  {
    timeZone,
    deadlineMs = 10_000,
  }: {
    timeZone: string;
    /** How long a call may take in all, the client's own retries included. */
    deadlineMs?: number;
  },
) {
  async function calling<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await client.withDeadline(Date.now() + deadlineMs, call);
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) throw error;
      if (error instanceof WorkflowNotFoundError) throw error;
      throw refusalOf(error) ?? problems.peerUnavailable('temporal', error);
    }
  }

  /** Why an account whose workflow has ended accepts nothing more. */
  async function endedAs(number: string): Promise<AccountRefused> {
    try {
      const standing = await calling<AccountStanding>(() =>
        client.workflow.getHandle(accountWorkflowId(number)).result(),
      );
      if (standing.status === 'active') return new AccountRefused('activationUsed');
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
    return new AccountRefused('activationExpired');
  }

  async function updating(
    number: string,
    update: (handle: WorkflowHandle) => Promise<AccountStanding>,
  ): Promise<AccountStanding> {
    try {
      return await calling(() => update(client.workflow.getHandle(accountWorkflowId(number))));
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) throw await endedAs(number);
      throw error;
    }
  }

  return {
    /** Starts the workflow, once for a number. */
    async start(number: string): Promise<void> {
      const input: AccountInput = { dossierNumber: number, timeZone };
      try {
        await calling(() =>
          client.workflow.start(accountWorkflow, {
            taskQueue: taskQueues.workflows,
            workflowId: accountWorkflowId(number),
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
            staticSummary: `Account ${number}`,
            args: [input],
          }),
        );
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    },

    /** The link of a generation was used. A repeated call is the same Update. @throws AccountRefused */
    async activate(number: string, generation: number): Promise<AccountStanding> {
      return updating(number, (handle) =>
        handle.executeUpdate<AccountStanding, [ActivateRequest]>(activateUpdate, {
          updateId: `activate-${generation}`,
          args: [{ generation }],
        }),
      );
    },

    /** A new link is wanted: the workflow mails it. @throws AccountRefused */
    async renewActivation(number: string): Promise<AccountStanding> {
      return updating(number, (handle) =>
        handle.executeUpdate<AccountStanding, []>(renewActivationUpdate),
      );
    },
  };
}

function refusalOf(error: unknown): AccountRefused | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== accountRefusedFailure) {
    return undefined;
  }
  const details = cause.details?.[0] as AccountRefusalDetails;
  return new AccountRefused(details.code);
}

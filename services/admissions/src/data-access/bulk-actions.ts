import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  bulkActionWorkflow,
  bulkActionWorkflowId,
  type BulkActionInput,
} from '@admis/workflows/messages';
import { engineProblem } from './engine-problem.ts';

export interface BulkActions {
  /** Starts the workflow that does an action row by row; once, whatever is repeated. @throws ProblemError 503 */
  start(input: BulkActionInput): Promise<void>;
}

type Start = (input: BulkActionInput) => Promise<unknown>;

export function createBulkActions(options: {
  client: Client;
  /** Where workflow code runs. */
  taskQueue: string;
  deadlineMs?: number;
}): BulkActions {
  const { client, taskQueue, deadlineMs = 10_000 } = options;
  return {
    async start(input) {
      try {
        await client.withDeadline(Date.now() + deadlineMs, () =>
          client.workflow.start<Start>(bulkActionWorkflow, {
            workflowId: bulkActionWorkflowId(input.kind, input.id),
            taskQueue,
            args: [input],
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
            staticSummary: `${input.kind} of ${input.programme} · ${input.campaign}`,
          }),
        );
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw engineProblem(error);
      }
    },
  };
}

import type { Client } from '@temporalio/client';
import { createApplicationWorkflows, type ApplicationWorkflows } from './application-workflows.ts';
import { createBulkActions, type BulkActions } from './bulk-actions.ts';
import { createErasureWorkflows, type ErasureWorkflows } from './erasure-workflows.ts';
import { createWaitingListWorkflows, type WaitingListWorkflows } from './waiting-list-workflows.ts';

/** All that this service asks of the engine. */
export interface WorkflowClients {
  workflows: ApplicationWorkflows;
  lists: WaitingListWorkflows;
  bulkActions: BulkActions;
  erasureWorkflows: ErasureWorkflows;
}

export function createWorkflowClients(options: {
  client: Client;
  /** Where workflow code runs. */
  taskQueue: string;
  /** How long the engine may take to answer; a saturated one is slow, not gone. */
  deadlineMs?: number;
}): WorkflowClients {
  return {
    workflows: createApplicationWorkflows(options),
    lists: createWaitingListWorkflows(options),
    bulkActions: createBulkActions(options),
    erasureWorkflows: createErasureWorkflows(options),
  };
}

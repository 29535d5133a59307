import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { AdmissionsActivities } from '../messages/activities.ts';
import {
  bulkActionStandingQuery,
  type BulkActionChunk,
  type BulkActionInput,
  type BulkActionStanding,
} from '../messages/bulk-action.ts';
import { searchAttributes } from '../messages/search-attributes.ts';
import { taskQueues } from '../messages/task-queues.ts';
import { retry } from '../shell/activities.ts';

/** How many rows one activity does: what a crash breaks off is begun again, and its done rows are passed over. */
const chunkSize = 25;

const admissions = proxyActivities<Pick<AdmissionsActivities, 'doBulkRows'>>({
  taskQueue: taskQueues.admissions,
  startToCloseTimeout: '10m',
  heartbeatTimeout: '30s',
  retry,
});

/** One action on many applications: chunk after chunk, each row with its own outcome, on again after any crash. */
export async function bulkAction(input: BulkActionInput): Promise<BulkActionStanding> {
  const { kind, id, campaign, programme, approvedBy, carried } = input;
  const standing: BulkActionStanding = carried ?? { done: 0, refused: 0, next: 0 };
  setHandler(defineQuery<BulkActionStanding>(bulkActionStandingQuery), () => ({ ...standing }), {
    description: 'How many rows are done, how many were refused, and which comes next',
  });
  upsertSearchAttributes([
    { key: searchAttributes.campaign, value: campaign },
    { key: searchAttributes.programme, value: programme },
  ]);
  for (;;) {
    setCurrentDetails(describe(standing, 'Under way'));
    const chunk: BulkActionChunk = await admissions.doBulkRows({
      kind,
      id,
      approvedBy,
      from: standing.next,
      limit: chunkSize,
    });
    standing.done += chunk.done;
    standing.refused += chunk.refused;
    if (chunk.next === null) break;
    standing.next = chunk.next;
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    if (continueAsNewSuggested || historyLength >= (input.historyLimit ?? Infinity)) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof bulkAction>({ ...input, carried: standing });
    }
  }
  setCurrentDetails(describe(standing, 'Over'));
  return standing;
}

function describe({ done, refused }: BulkActionStanding, phase: string): string {
  return `${phase}: ${done} rows done, ${refused} refused.`;
}

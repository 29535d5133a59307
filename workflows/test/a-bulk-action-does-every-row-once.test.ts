import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  bulkActionWorkflow,
  bulkActionWorkflowId,
  taskQueues,
  type AdmissionsActivities,
  type BulkActionInput,
  type BulkActionStanding,
} from '../src/messages/index.ts';
import { chair, datesAround } from './people.ts';
import { openStory, Outside, recordHistory, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

const rows = 310;

/** Keeps which rows were done; every third call breaks off half-way, every 50th row is refused. */
class Rows extends Outside {
  readonly done = new Map<number, 'done' | 'refused'>();
  private calls = 0;

  override doBulkRows: AdmissionsActivities['doBulkRows'] = async ({ from, limit }) => {
    this.calls += 1;
    const last = Math.min(from + limit, rows);
    for (let row = from; row < last; row += 1) {
      if (this.calls % 3 === 0 && row === from + 10) throw new Error('The database went away');
      this.done.set(row, row % 50 === 49 ? 'refused' : 'done');
    }
    const outcomes = Array.from({ length: last - from }, (_, index) => this.done.get(from + index));
    return {
      done: outcomes.filter((outcome) => outcome === 'done').length,
      refused: outcomes.filter((outcome) => outcome === 'refused').length,
      next: last < rows ? last : null,
    };
  };
}

test.each([undefined, 20])(
  'rows that a failure broke off are counted once, also over many runs (history limit %s)',
  async (historyLimit) => {
    const outside = new Rows(datesAround(await story.now()));
    const input: BulkActionInput = {
      kind: 'ranking',
      id: `ranking-${historyLimit ?? 'whole'}`,
      campaign: '2026',
      programme: 'M1-CINEMA',
      approvedBy: chair,
      ...(historyLimit === undefined ? {} : { historyLimit }),
    };
    const { workflowId, firstExecutionRunId } = await story.client.workflow.start(
      bulkActionWorkflow,
      {
        workflowId: bulkActionWorkflowId(input.kind, input.id),
        taskQueue: taskQueues.workflows,
        args: [input],
      },
    );
    await story.live(outside, async () => {
      const handle = story.client.workflow.getHandle(workflowId);
      const standing = (await handle.result()) as BulkActionStanding;
      expect(standing).toMatchObject({ done: rows - 6, refused: 6 });
      const isOneRun = (await handle.describe()).runId === firstExecutionRunId;
      expect(isOneRun).toBe(historyLimit === undefined);
      if (isOneRun) await recordHistory(handle, 'bulk-action-ranking');
    });
    expect(outside.done.size).toBe(rows);
  },
);

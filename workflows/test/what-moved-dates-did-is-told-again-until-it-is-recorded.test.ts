import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  applicationWorkflow,
  applicationWorkflowId,
  taskQueues,
  type ApplicationInput,
  type RecordedBatch,
} from '../src/messages/index.ts';
import { day, later } from './clock.ts';
import { applyTo, candidate, datesAround, file } from './people.ts';
import { eventually, giver, openStory, Outside, wakeUnrecorded, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

const typesOf = (batch: RecordedBatch | null | undefined) =>
  batch?.events.map(({ type }) => type) ?? null;

async function applied(programme: string) {
  const outside = new Outside(datesAround(await story.now()));
  const wish = applyTo({ id: programme }, `2026.${programme}.6WB5H7IJ`);
  const give = giver(story, outside, wish.id);
  const handle = story.client.workflow.getHandle(applicationWorkflowId(wish.id));
  const { returnAt } = outside.dates;
  const extendBy = (days: number): void => {
    outside.dates = { ...outside.dates, returnAt: later(returnAt, days * day) };
  };
  const woken = () => wakeUnrecorded(story, outside, wish.id);
  return { outside, wish, give, handle, extendBy, woken };
}

test('what moved dates did is answered until the next command records it', async () => {
  const { outside, wish, give, extendBy, woken } = await applied('MOVED');
  await story.live(outside, async () => {
    await give(candidate, wish);
    await eventually(() => expect(outside.batches).toHaveLength(1));
    expect(await woken()).toBeNull();
    extendBy(7);
    const answered = await woken();
    expect(typesOf(answered)).toEqual(['datesMoved']);
    expect(answered?.state.dates.returnAt).toBe(outside.dates.returnAt);
    // Whoever woke it came to grief, and wakes it again.
    expect(await woken()).toEqual(answered);
    extendBy(8);
    expect(typesOf(await woken())).toEqual(['datesMoved', 'datesMoved']);

    const { revision } = await give(candidate, { type: 'depositPiece', piece: 'identity', file });
    await eventually(() => expect(outside.batches).toHaveLength(2));
    expect(outside.batches[1]).toMatchObject({ revision });
    expect(typesOf(outside.batches[1])).toEqual(['datesMoved', 'datesMoved', 'pieceDeposited']);
    expect(await woken()).toBeNull();
  });
});

test('an application that ends by moved dates has its end recorded, by itself too', async () => {
  const { outside, wish, give, handle, woken } = await applied('CLOSED');
  await story.live(outside, async () => {
    await give(candidate, wish);
    outside.dates = { ...outside.dates, campaignEndsAt: later(await story.now(), -day) };
    const answered = await woken();
    expect(answered?.state.closed).toBe(true);
    expect(await handle.result()).toEqual({ end: answered?.state.end });
    expect(outside.batches.at(-1)).toEqual(answered);
  });
});

test('what is not recorded yet is carried over into the next run', async () => {
  const { outside, wish, give, handle, extendBy, woken } = await applied('CARRIED');
  const input: ApplicationInput = { id: wish.id, historyLimit: 20 };
  const { firstExecutionRunId } = await story.client.workflow.start(applicationWorkflow, {
    workflowId: applicationWorkflowId(wish.id),
    taskQueue: taskQueues.workflows,
    args: [input],
  });
  await story.live(outside, async () => {
    await give(candidate, wish);
    const told: string[] = [];
    while ((await handle.describe()).runId === firstExecutionRunId) {
      extendBy(told.length + 1);
      const answered = await woken();
      told.push('datesMoved');
      expect(typesOf(answered)).toEqual(told);
    }
    expect(typesOf(await woken())).toEqual(told);
  });
});

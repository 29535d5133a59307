import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { replay } from '../src/domain/index.ts';
import {
  applicationWorkflow,
  applicationWorkflowId,
  taskQueues,
  type ApplicationInput,
} from '../src/messages/index.ts';
import { decided } from './lives.ts';
import { applyTo, candidate, datesAround } from './people.ts';
import { giver, openStory, Outside, recordHistory, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

test('a life goes on over many runs, and nothing of it is lost or done twice', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = applyTo({ id: 'RUNS', reception: 'automatic', limited: true }, '2026.RUNS.6WB5H7IJ');
  const give = giver(story, outside, wish.id);
  const input: ApplicationInput = { id: wish.id, historyLimit: 30 };
  const workflowId = applicationWorkflowId(wish.id);
  const { firstExecutionRunId } = await story.client.workflow.start(applicationWorkflow, {
    workflowId,
    taskQueue: taskQueues.workflows,
    args: [input],
  });
  await story.live(outside, async () => {
    await decided(give, wish, { status: 'favourable' });
    await give(candidate, { type: 'confirm' });
    const handle = story.client.workflow.getHandle(workflowId);
    expect(await handle.result()).toEqual({ end: 'admitted' });
    expect((await handle.describe()).runId).not.toBe(firstExecutionRunId);
    await recordHistory(handle, 'application-continued');
  });
  const events = outside.batches.flatMap((batch) => batch.events);
  expect(events.map(({ revision }) => revision)).toEqual(events.map((_event, index) => index + 1));
  expect(replay(events)).toEqual(outside.batches.at(-1)?.state);
  expect(outside.mails.map(({ template }) => template)).toEqual([
    'applicationRegistered',
    'fileReceived',
    'fileComplete',
    'decisionFavourable',
    'replyConfirmed',
    'admitted',
  ]);
  expect(outside.seatMessages.map(({ seat }) => seat.standing)).toEqual(['offered', 'confirmed']);
});

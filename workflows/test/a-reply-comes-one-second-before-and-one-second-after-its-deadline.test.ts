import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { replyDeadline } from '../src/domain/index.ts';
import { applicationWorkflowId } from '../src/messages/index.ts';
import { applyTo, candidate, chair, datesAround, file, manager, member } from './people.ts';
import { eventsOf, giver, openStory, Outside, refusalOf, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

/** Lives an application until its favourable decision is published, and says until when a reply counts. */
async function admitted(outside: Outside, programme: string) {
  const wish = applyTo({ id: programme, reception: 'automatic' }, `2026.${programme}.6WB5H7IJ`);
  const give = giver(story, outside, wish.id);
  await give(candidate, wish);
  await give(candidate, { type: 'depositPiece', piece: 'identity', file });
  await give(candidate, { type: 'declareNotConcerned', piece: 'vapp' });
  await give(candidate, { type: 'transmit' });
  await give(manager, { type: 'acceptPiece', piece: 'identity' });
  await give(manager, { type: 'declareComplete' });
  await give(member, { type: 'enterDecision', outcome: { status: 'favourable' } });
  const { state } = await give(chair, { type: 'validateDecision' });
  const replyAt = replyDeadline(state);
  if (replyAt === null) throw new Error('The programme has a reply date');
  const handle = story.client.workflow.getHandle(applicationWorkflowId(wish.id));
  return { give, handle, replyAt };
}

async function sleepUntil(instant: string, offsetMs: number): Promise<void> {
  await story.env.sleep(Date.parse(instant) + offsetMs - Date.parse(await story.now()));
}

test('one second before its deadline a reply counts', async () => {
  const outside = new Outside(datesAround(await story.now()));
  await story.live(outside, async () => {
    const { give, handle, replyAt } = await admitted(outside, 'BEFORE');
    await sleepUntil(replyAt, -1_000);
    expect((await give(candidate, { type: 'confirm' })).state.reply).toBe('confirmed');
    expect(await handle.result()).toEqual({ end: 'admitted' });
  });
  expect(outside.mails.map(({ template }) => template).slice(-2)).toEqual([
    'replyConfirmed',
    'admitted',
  ]);
});

test('one second after it the candidate has withdrawn by the deadline', async () => {
  const outside = new Outside(datesAround(await story.now()));
  await story.live(outside, async () => {
    const { give, handle, replyAt } = await admitted(outside, 'AFTER');
    await sleepUntil(replyAt, 1_000);
    expect(await refusalOf(give(candidate, { type: 'confirm' }))).toBe('replyDatePassed');
    expect(await handle.result()).toEqual({ end: 'withdrawn' });
    expect(eventsOf(outside, 'withdrawnByDeadline')).toMatchObject([{ at: replyAt }]);
  });
  expect(outside.mails.at(-1)?.template).toBe('withdrawnByDeadline');
});

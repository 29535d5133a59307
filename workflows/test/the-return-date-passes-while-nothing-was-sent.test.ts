import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applicationWorkflowId, standingQuery, type Standing } from '../src/messages/index.ts';
import { applyTo, candidate, datesAround, file } from './people.ts';
import {
  eventsOf,
  giver,
  openStory,
  Outside,
  recordHistory,
  refusalOf,
  type Story,
} from './support.ts';

const day = 24 * 3600 * 1000;
let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

test('the return date passes while nothing was sent: the application is refused as late', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = applyTo({ id: 'L1-LEA-ANG-ALL' }, '2026.L1-LEA-ANG-ALL.6WB5H7IJ');
  const give = giver(story, outside, wish.id);

  await story.live(outside, async () => {
    await give(candidate, wish);
    await give(candidate, { type: 'depositPiece', piece: 'identity', file });
    const handle = story.client.workflow.getHandle(applicationWorkflowId(wish.id));
    expect(await handle.result()).toEqual({ end: 'refusedLate' });
    await recordHistory(handle, 'application-refused-late');
  });

  const { returnAt, campaignEndsAt } = outside.dates;
  expect(eventsOf(outside, 'refusedLate')).toMatchObject([{ at: returnAt }]);
  // Until the campaign's close an extension could still open it again.
  expect(eventsOf(outside, 'closed')).toMatchObject([{ at: campaignEndsAt }]);
  expect(outside.mails.map(({ template }) => template)).toEqual([
    'applicationRegistered',
    'reminderReturn',
    'reminderReturn',
    'refusedLate',
  ]);
});

test('a return date that was moved meanwhile counts at once, for the timer and for commands', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = applyTo({ id: 'L3-ARTS' }, '2026.L3-ARTS.6WB5H7IJ');
  const give = giver(story, outside, wish.id);
  const { returnAt } = outside.dates;

  await story.live(outside, async () => {
    await give(candidate, wish);
    await give(candidate, { type: 'declareNotConcerned', piece: 'vapp' });
    await give(candidate, { type: 'depositPiece', piece: 'identity', file });
    outside.dates = {
      ...outside.dates,
      returnAt: new Date(Date.parse(returnAt) + 7 * day).toISOString(),
    };
    await story.env.sleep(Date.parse(returnAt) + day - Date.parse(await story.now()));
    const handle = story.client.workflow.getHandle(applicationWorkflowId(wish.id));
    const standing = await handle.query<Standing>(standingQuery);
    expect(standing.state).toMatchObject({ end: null, dates: outside.dates });
    await give(candidate, { type: 'transmit' });
    expect(await refusalOf(give(candidate, { type: 'transmit' }))).toBe('fileHandedOver');
    await give(candidate, { type: 'cancel' });
    expect(await handle.result()).toEqual({ end: 'cancelled' });
  });
});

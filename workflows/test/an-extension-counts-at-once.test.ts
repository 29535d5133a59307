import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applicationWorkflowId, standingQuery, type Standing } from '../src/messages/index.ts';
import { day, later, sleepUntil } from './clock.ts';
import { decided, transmitted } from './lives.ts';
import { applyTo, candidate, datesAround, file, manager } from './people.ts';
import {
  eventsOf,
  eventually,
  giver,
  mailsAbout,
  openStory,
  Outside,
  refusalOf,
  wake,
  type Story,
} from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

const dayOf = (instant: string): string => instant.slice(0, 10);
const wishFor = (programme: string, more = {}) =>
  applyTo({ id: programme, reception: 'automatic', ...more }, `2026.${programme}.6WB5H7IJ`);

test('for one application: the manager moves its return date, and it alone has more time', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const { returnAt } = outside.dates;
  const wish = wishFor('ONE');
  const give = giver(story, outside, wish.id);
  await story.live(outside, async () => {
    await give(candidate, wish);
    const until = dayOf(later(returnAt, 10 * day));
    const returnDate = { kind: 'returnDate' } as const;
    expect(
      await refusalOf(
        give(manager, {
          type: 'extendDeadline',
          of: returnDate,
          until: dayOf(later(returnAt, -5 * day)),
        }),
      ),
    ).toBe('dateNotLater');
    await give(manager, { type: 'extendDeadline', of: returnDate, until });
    await sleepUntil(story, later(returnAt, 5 * day));
    await give(candidate, { type: 'depositPiece', piece: 'identity', file });
    await give(candidate, { type: 'declareNotConcerned', piece: 'vapp' });
    expect((await give(candidate, { type: 'transmit' })).state.fileStatus).toBe('received');
    await eventually(() =>
      expect(mailsAbout(outside, wish.id).map(({ template }) => template)).toContain(
        'deadlineExtended',
      ),
    );
  });
});

test('an application refused as late is open again once the campaign is extended', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const { returnAt } = outside.dates;
  const wish = wishFor('LATE');
  const give = giver(story, outside, wish.id);
  const handle = story.client.workflow.getHandle(applicationWorkflowId(wish.id));
  await story.live(outside, async () => {
    await give(candidate, wish);
    await sleepUntil(story, later(returnAt, day));
    expect((await handle.query<Standing>(standingQuery)).state?.end).toBe('refusedLate');
    outside.dates = { ...outside.dates, returnAt: later(returnAt, 7 * day) };
    await wake(story, outside, wish.id);
    await give(candidate, { type: 'depositPiece', piece: 'identity', file });
    await give(candidate, { type: 'declareNotConcerned', piece: 'vapp' });
    expect((await give(candidate, { type: 'transmit' })).state).toMatchObject({
      end: null,
      fileStatus: 'received',
    });
  });
  expect(eventsOf(outside, 'reopened')).toHaveLength(1);
});

test('the hours of an outage are not held against the candidate: no deadline falls before the grace', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = wishFor('OUTAGE');
  const give = giver(story, outside, wish.id);
  await story.live(outside, async () => {
    await transmitted(give, wish);
    const dueOn = dayOf(later(await story.now(), 5 * day));
    await give(manager, {
      type: 'refusePiece',
      piece: 'identity',
      comment: 'Illisible',
      dueOn,
      blocking: 'now',
    });
    await give(manager, { type: 'declareIncomplete' });
    outside.dates = { ...outside.dates, graceUntil: later(await story.now(), 12 * day) };
    await story.env.sleep(9 * day);
    await give(candidate, { type: 'depositPiece', piece: 'identity', file });
    expect((await give(candidate, { type: 'transmit' })).state.end).toBeNull();
  });
  expect(eventsOf(outside, 'refusedIncomplete')).toEqual([]);
});

test('a reply date brought forward wakes the application, and one moved later lets it sleep on', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = wishFor('REPLY');
  const give = giver(story, outside, wish.id);
  const handle = story.client.workflow.getHandle(applicationWorkflowId(wish.id));
  await story.live(outside, async () => {
    await decided(give, wish, { status: 'favourable' });
    const now = await story.now();
    outside.dates = { ...outside.dates, replyAt: later(now, 20 * day) };
    await sleepUntil(story, later(now, 16 * day));
    expect((await handle.query<Standing>(standingQuery)).state?.reply).toBe('none');
    outside.dates = { ...outside.dates, replyAt: later(now, 17 * day) };
    await wake(story, outside, wish.id);
    await sleepUntil(story, later(now, 17 * day + 3_600_000));
    expect((await handle.query<Standing>(standingQuery)).state?.end).toBe('withdrawn');
  });
  expect(eventsOf(outside, 'withdrawnByDeadline')).toHaveLength(1);
});

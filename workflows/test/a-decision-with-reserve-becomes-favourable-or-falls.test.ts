import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ApplyCommand } from '../src/domain/index.ts';
import { applicationWorkflowId } from '../src/messages/index.ts';
import { day, later, sleepUntil } from './clock.ts';
import { decided } from './lives.ts';
import { applyTo, candidate, datesAround, file, manager } from './people.ts';
import {
  eventsOf,
  eventually,
  giver,
  mailsAbout,
  openStory,
  Outside,
  refusalOf,
  type Story,
} from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

const handedIn = { ...file, id: 'condition-file' };

/** Decided under reserve of two conditions, the first due in 10 days, the second in 20. */
async function underReserve(wish: ApplyCommand, outside: Outside) {
  const give = giver(story, outside, wish.id);
  const now = await story.now();
  const condition = (id: string, days: number, fileNeeded: boolean) => ({
    id,
    title: { fr: `Condition ${id}`, en: `Condition ${id}` },
    dueAt: later(now, days * day),
    fileNeeded,
  });
  await decided(give, wish, {
    status: 'favourableWithReserve',
    conditions: [condition('licence', 10, true), condition('entretien', 20, false)],
  });
  return { give, now };
}

const lastMails = (outside: Outside, id: string, count: number): string[] =>
  mailsAbout(outside, id)
    .slice(-count)
    .map(({ template }) => template);

const seats = (outside: Outside, id: string): string[] =>
  outside.seatMessages
    .filter(({ applicationId }) => applicationId === id)
    .map(({ seat }) => seat.standing);

const wishFor = (programme: string): ApplyCommand =>
  applyTo({ id: programme, reception: 'automatic', limited: true }, `2026.${programme}.6WB5H7IJ`);

test('each condition is tracked by itself; the last one met opens the reply window', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = wishFor('MET');
  await story.live(outside, async () => {
    const { give } = await underReserve(wish, outside);
    expect(await refusalOf(give(candidate, { type: 'confirm' }))).toBe('nothingToReply');
    const licence = { condition: 'licence' } as const;
    expect(await refusalOf(give(manager, { type: 'fulfilCondition', ...licence }))).toBe(
      'conditionEmpty',
    );
    await give(candidate, { type: 'depositConditionPiece', ...licence, file: handedIn });
    await give(manager, {
      type: 'rejectCondition',
      ...licence,
      comment: 'Page 2 manquante',
      again: true,
    });
    await story.env.sleep(day);
    await give(candidate, { type: 'depositConditionPiece', ...licence, file: handedIn });
    await give(manager, { type: 'fulfilCondition', ...licence });
    const { state } = await give(manager, { type: 'fulfilCondition', condition: 'entretien' });
    expect(state.decision).toMatchObject({ status: 'favourable', origin: 'conditionsMet' });
    expect(state.pastDecisions).toMatchObject([{ status: 'favourableWithReserve' }]);
    expect((await give(candidate, { type: 'confirm' })).state.reply).toBe('confirmed');
    await eventually(() =>
      expect(lastMails(outside, wish.id, 4)).toEqual([
        'decisionWithReserve',
        'conditionSentBack',
        'conditionsMet',
        'replyConfirmed',
      ]),
    );
    // The seat was taken by the decision under reserve, and stays taken.
    await eventually(() => expect(seats(outside, wish.id)).toEqual(['offered', 'confirmed']));
  });
});

test('a condition not met by its date makes the decision unfavourable and frees the seat', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = wishFor('MISSED');
  await story.live(outside, async () => {
    const { now } = await underReserve(wish, outside);
    const handle = story.client.workflow.getHandle(applicationWorkflowId(wish.id));
    await sleepUntil(story, later(now, 10 * day + day));
    expect(eventsOf(outside, 'conditionMissed')).toMatchObject([
      { condition: 'licence', at: later(now, 10 * day) },
    ]);
    expect(await handle.result()).toEqual({ end: 'refused' });
  });
  expect(lastMails(outside, wish.id, 3)).toEqual([
    'decisionWithReserve',
    'reminderCondition',
    'conditionNotMet',
  ]);
  expect(seats(outside, wish.id)).toEqual(['offered', 'gone']);
});

test('what was handed in waits for the manager beyond the date, and may be found wanting for good', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = wishFor('JUDGED');
  await story.live(outside, async () => {
    const { give, now } = await underReserve(wish, outside);
    const licence = { condition: 'licence' } as const;
    await give(candidate, { type: 'depositConditionPiece', ...licence, file: handedIn });
    await sleepUntil(story, later(now, 15 * day));
    expect(eventsOf(outside, 'conditionMissed')).toEqual([]);
    const { state } = await give(manager, {
      type: 'rejectCondition',
      ...licence,
      comment: 'Licence non obtenue',
      again: false,
    });
    expect(state).toMatchObject({ end: 'refused', decision: { origin: 'conditionNotMet' } });
    await eventually(() =>
      expect(mailsAbout(outside, wish.id).at(-1)).toMatchObject({
        template: 'conditionNotMet',
        data: { comment: 'Licence non obtenue' },
      }),
    );
  });
});

test('a piece declared not concerned is asked again on admission, as a condition', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = wishFor('AGAIN');
  const [identity, vapp] = wish.pieces;
  if (identity === undefined || vapp === undefined) throw new Error('The programme has two pieces');
  const asked = { ...wish, pieces: [identity, { ...vapp, askedAgainOnAdmission: true }] };
  const give = giver(story, outside, wish.id);
  await story.live(outside, async () => {
    const { state } = await decided(give, asked, { status: 'favourable' });
    expect(state.decision?.status).toBe('favourableWithReserve');
    expect(state.conditions).toMatchObject([{ id: 'vapp', status: 'awaiting', dueAt: null }]);
    await give(candidate, { type: 'depositConditionPiece', condition: 'vapp', file: handedIn });
    const met = await give(manager, { type: 'fulfilCondition', condition: 'vapp' });
    expect(met.state.decision?.status).toBe('favourable');
  });
});

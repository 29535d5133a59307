import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decided, unfavourable } from './lives.ts';
import { applyTo, candidate, chair, datesAround, member } from './people.ts';
import {
  eventually,
  giver,
  mailsAbout,
  openStory,
  Outside,
  recordHistory,
  refusalOf,
  terminateWhenQuiet,
  type Story,
} from './support.ts';
import { favourable, limitedProgramme, waitingAt } from './waiting-lists.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

const why = 'Deux dossiers ont été intervertis.';

const effects = {
  record: 'recordBatch',
  seat: 'tellWaitingList',
  mail: 'sendMail',
} as const;
type Effect = keyof typeof effects;
/** A worker may die before it did something, or before it could say that it had. */
type Moment = 'before' | 'after';

/** From now on each of these effects fails the next time it is tried. @returns what has failed so far */
function failOnce(outside: Outside, failing: readonly Effect[], moment: Moment): Effect[] {
  const failed: Effect[] = [];
  for (const name of failing) {
    const effect = outside[effects[name]] as (given: unknown) => Promise<void>;
    const failingOnce = async (given: unknown): Promise<void> => {
      const first = !failed.includes(name);
      if (first) failed.push(name);
      if (!first || moment === 'after') await effect(given);
      if (first) throw new Error(`${name} failed once`);
    };
    Object.assign(outside, { [effects[name]]: failingOnce });
  }
  return failed;
}

const all = ['record', 'seat', 'mail'] as const;
const failures: [Moment, readonly Effect[]][] = [
  ['before', []],
  ...(['before', 'after'] as const).flatMap((moment) =>
    [...all.map((effect) => [effect]), all].map((failing): [Moment, readonly Effect[]] => [
      moment,
      failing,
    ]),
  ),
];

test.each(failures)(
  'seat, reply, letter and mail follow whatever fails once, %s it is done: %j',
  async (moment, failing) => {
    const outside = new Outside(datesAround(await story.now()));
    const programme = `CORRECTED-${moment}-${failing.join('-')}`.toUpperCase();
    const wish = applyTo(
      { id: programme, reception: 'automatic', limited: true },
      `2026.${programme}.6WB5H7IJ`,
    );
    const give = giver(story, outside, wish.id);
    await story.live(outside, async () => {
      await decided(give, wish, { status: 'favourable' });
      await give(candidate, { type: 'confirm' });
      await give(chair, { type: 'correctDecision', outcome: unfavourable, why });
      expect(await refusalOf(give(chair, { type: 'approveCorrection' }))).toBe('samePerson');
      await eventually(() => expect(outside.seatMessages.at(-1)?.seat.standing).toBe('confirmed'));
      const failed = failOnce(outside, failing, moment);

      const { events, state } = await give(member, { type: 'approveCorrection' });
      expect(events.map(({ type }) => type)).toEqual([
        'letterRevoked',
        'replyUndone',
        'decisionCorrected',
      ]);
      expect(state).toMatchObject({
        reply: 'none',
        end: 'refused',
        decision: { status: 'unfavourable', origin: 'correction' },
        letters: [{ kind: 'admission' }, { kind: 'refusal', revokedAt: null }],
      });
      expect(state.letters[0]?.revokedAt).not.toBeNull();

      await eventually(() => {
        expect(outside.batches.at(-1)?.state).toEqual(state);
        expect(outside.seatMessages.at(-1)?.seat.standing).toBe('gone');
        expect(mailsAbout(outside, wish.id).at(-1)).toMatchObject({
          template: 'decisionCorrected',
          data: { now: 'unfavourable', why },
        });
      });
      expect(failed.sort()).toEqual([...failing].sort());
      // A mail that was sent and is asked for again has its key again: it leaves once.
      const repeated = moment === 'after' && failing.includes('mail') ? 1 : 0;
      await eventually(() => {
        const keys = outside.mails.map(({ key }) => key);
        expect(keys.length - new Set(keys).size).toBe(repeated);
      });
    });
  },
);

test.each(['before', 'after'] as const)(
  'the seat that a correction frees calls the next one, though every effect fails once %s it is done',
  async (moment) => {
    const outside = new Outside(datesAround(await story.now()));
    outside.seats = { ...outside.seats, capacity: 1 };
    const programme = limitedProgramme(story, outside, `CORRECTED-SEAT-${moment.toUpperCase()}`);
    await story.live(outside, async () => {
      await programme.decide('ANNE0001', favourable);
      await programme.decide('BRUNO001', waitingAt(1));
      await programme.decide('CLAIRE01', waitingAt(2));
      await programme.say('ANNE0001', 'confirm');
      await programme.openCalls();
      await programme.until(() => outside.listStandings.at(-1)?.confirmed === 1);
      const failed = failOnce(outside, all, moment);
      await programme.correct('ANNE0001', unfavourable, why);
      await programme.until(async () => (await programme.decisionOf('BRUNO001')) === 'favourable');
      expect([...failed].sort()).toEqual([...all].sort());
      await programme.until(() => outside.listStandings.at(-1)?.waiting === 1);
      expect(await programme.standing()).toMatchObject({ live: 1, confirmed: 0, called: 1 });

      // Who was called by the list may be the wrong one too: the seat goes on.
      await programme.correct('BRUNO001', unfavourable, why);
      await programme.until(async () => (await programme.decisionOf('CLAIRE01')) === 'favourable');
      expect(await programme.standing()).toMatchObject({ live: 1, waiting: 0, called: 2 });
      await recordHistory(programme.application('ANNE0001'), 'application-corrected');
      await programme.say('CLAIRE01', 'confirm');
      await programme.until(() => outside.listStandings.at(-1)?.confirmed === 1);
      await recordHistory(programme.application('CLAIRE01'), 'application-promoted');
      await terminateWhenQuiet(programme.list);
    });
  },
);

test('a wrong refusal becomes an admission with days to reply; one who may drops the proposal', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = applyTo(
    { id: 'RIGHTED', reception: 'automatic', limited: true },
    '2026.RIGHTED.6WB5H7IJ',
  );
  const give = giver(story, outside, wish.id);
  await story.live(outside, async () => {
    await decided(give, wish, unfavourable);
    await give(chair, { type: 'correctDecision', outcome: { status: 'favourable' }, why });
    await give(member, { type: 'dropCorrection' });
    expect(await refusalOf(give(member, { type: 'approveCorrection' }))).toBe(
      'noCorrectionProposed',
    );
    await give(chair, { type: 'correctDecision', outcome: { status: 'favourable' }, why });
    await give(member, { type: 'approveCorrection' });
    expect((await give(candidate, { type: 'confirm' })).state).toMatchObject({
      reply: 'confirmed',
      end: null,
    });
    await eventually(() =>
      expect(outside.seatMessages.map(({ seat }) => seat.standing)).toEqual([
        'gone',
        'offered',
        'confirmed',
      ]),
    );
  });
});

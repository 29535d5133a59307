import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ProgrammeDates } from '../src/domain/index.ts';
import { decided, unfavourable } from './lives.ts';
import { applyTo, candidate, chair, datesAround, member } from './people.ts';
import {
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

const why = 'Deux dossiers ont été intervertis.';

/** An outside in which each kind of effect named in `failing` fails the next time it is tried. */
class Failing extends Outside {
  failing = new Set<string>();
  failed: string[] = [];

  constructor(dates: ProgrammeDates) {
    super(dates);
    this.recordBatch = this.once('record', this.recordBatch);
    this.tellWaitingList = this.once('seat', this.tellWaitingList);
    this.sendMail = this.once('mail', this.sendMail);
  }

  private once<A>(name: string, effect: (given: A) => Promise<void>): (given: A) => Promise<void> {
    return async (given) => {
      if (this.failing.delete(name)) {
        this.failed.push(name);
        throw new Error(`${name} failed once`);
      }
      return effect(given);
    };
  }
}

test.each([[[]], [['record']], [['seat']], [['mail']], [['record', 'seat', 'mail']]])(
  'seat, reply, letter and mail follow whatever fails once: %j',
  async (failing) => {
    const outside = new Failing(datesAround(await story.now()));
    const programme = `CORRECTED-${failing.join('-').toUpperCase()}`;
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
      outside.failing = new Set(failing);

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
      expect(outside.failed.sort()).toEqual([...failing].sort());
    });
    const keys = outside.mails.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
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

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  allowedCommands,
  decide,
  evolve,
  isRefusal,
  mailFor,
  nextDeadline,
  openTasks,
  replay,
  systemActor,
  type ApplicationEvent,
  type ApplicationState,
  type Actor,
  type Command,
} from '../../src/domain/index.ts';
import { applyTo, candidate, file, otherCandidate, otherManager } from '../people.ts';
import {
  commands,
  dates,
  everybody,
  onWaitingList,
  passDeadline,
  t0,
  unfavourable,
  withReserve,
} from './situations.ts';

const day = 24 * 3600 * 1000;
const actors: Actor[] = [...Object.values(everybody), otherCandidate, otherManager, systemActor];
const given: Command[] = [
  applyTo(),
  applyTo({ treatment: 'direct', reception: 'automatic' }),
  ...Object.values(commands).map(([, command]) => command),
  { type: 'depositPiece', piece: 'vapp', file },
  { type: 'acceptPiece', piece: 'vapp' },
  { type: 'refusePiece', piece: 'vapp', comment: 'Non', dueOn: '2026-04-20', blocking: 'later' },
  unfavourable,
  withReserve,
  onWaitingList,
  { type: 'promote', offer: 1 },
  { type: 'rejectCondition', condition: 'licence', comment: 'Non', again: false },
  passDeadline,
];

const steps = fc.array(
  fc.record({
    command: fc.constantFrom(...given),
    // Mostly who may give it: else most lives end at the first step.
    actor: fc.option(fc.constantFrom(...actors), { freq: 4, nil: undefined }),
    wait: fc.integer({ min: 0, max: 12 }).map((days) => (days > 9 ? days * day : 3_600_000)),
    publicationAt: fc.constantFrom(null, '2026-05-20T08:00:00.000Z'),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

const rightful = (command: Command): Actor => {
  if (command.type === 'apply') return candidate;
  return command.type === 'passDeadline' || command.type === 'promote'
    ? systemActor
    : commands[command.type][0];
};

/** Lives random lives; `look` sees each step. */
function forAllLives(
  look: (step: {
    before: ApplicationState;
    outcome: ReturnType<typeof decide>;
    after: ApplicationState;
    history: ApplicationEvent[];
  }) => void,
): void {
  fc.assert(
    fc.property(steps, (life) => {
      let state: ApplicationState = null;
      let now = Date.parse(t0);
      const history: ApplicationEvent[] = [];
      for (const { command, actor = rightful(command), wait, publicationAt } of life) {
        now += wait;
        const before: ApplicationState = structuredClone(state);
        const outcome = decide(state, command, {
          now: new Date(now).toISOString(),
          actor,
          dates: { ...dates, publicationAt },
        });
        if (!isRefusal(outcome)) {
          history.push(...outcome);
          state = outcome.reduce<ApplicationState>(evolve, state);
        }
        look({ before, outcome, after: state, history });
      }
    }),
    { numRuns: 300 },
  );
}

test('a refused command changes nothing', () => {
  forAllLives(({ before, outcome, after }) => {
    if (isRefusal(outcome)) expect(after).toEqual(before);
  });
});

test('replaying the events gives the same state, also after a trip through JSON', () => {
  forAllLives(({ after, history }) => {
    expect(replay(JSON.parse(JSON.stringify(history)) as ApplicationEvent[])).toEqual(after);
  });
});

test('every state reached has tasks, a deadline and mails that the domain can tell', () => {
  forAllLives(({ after, outcome, history }) => {
    openTasks(after);
    const deadline = nextDeadline(after);
    if (after !== null && after.end !== null) {
      // Until the campaign's close a mistake can be put right; then nothing can change any more.
      expect(deadline?.kind ?? null).toBe(after.closed ? null : 'campaignClose');
      const now = history.at(-1)?.at ?? t0;
      const context = { now, actor: candidate, dates: after.dates };
      expect(allowedCommands(after, context)).toEqual([]);
    }
    if (!isRefusal(outcome) && after !== null) for (const event of outcome) mailFor(event, after);
  });
});

test('an accepted piece is never reopened', () => {
  forAllLives(({ before, after }) => {
    for (const piece of before?.pieces ?? []) {
      if (piece.status !== 'accepted') continue;
      expect(after?.pieces.find(({ id }) => id === piece.id)).toMatchObject({
        status: 'accepted',
        file: piece.file,
      });
    }
  });
});

test('no decision is published that the same person entered and validated', () => {
  forAllLives(({ before, after }) => {
    if (before?.decision !== null || after?.decision === null || after === null) return;
    if (after.programme.treatment === 'direct') return;
    const draft = before.draft;
    if (draft !== null && draft.validatedBy !== null) {
      expect(draft.validatedBy).not.toBe(draft.enteredBy);
    }
  });
});

test('a deadline that has passed is passed once: waking again finds nothing to do', () => {
  forAllLives(({ after }) => {
    if (after === null || after.end !== null) return;
    const now = dates.campaignEndsAt;
    const context = { now, actor: systemActor, dates: after.dates };
    const first = decide(after, passDeadline, context);
    if (isRefusal(first)) throw new Error(first.refused);
    const woken = first.reduce<ApplicationState>(evolve, after);
    const again = decide(woken, passDeadline, context);
    expect(isRefusal(again) ? [] : again).toEqual([]);
  });
});

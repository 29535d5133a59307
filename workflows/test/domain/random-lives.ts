import fc from 'fast-check';
import {
  decide,
  evolve,
  isRefusal,
  systemActor,
  type ApplicationEvent,
  type ApplicationState,
  type Actor,
  type Command,
} from '../../src/domain/index.ts';
import { applyTo, file, otherCandidate, otherManager } from '../people.ts';
import {
  commands,
  dates,
  everybody,
  live,
  onWaitingList,
  passDeadline,
  rightful,
  situations,
  t0,
  takeCommonPieces,
  unfavourable,
  withReserve,
} from './situations.ts';

const day = 24 * 3600 * 1000;
const actors: Actor[] = [...Object.values(everybody), otherCandidate, otherManager, systemActor];
export const given: Command[] = [
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
  takeCommonPieces,
];

export const stepsOf = (commandsGiven: Command[], people: Actor[]) =>
  fc.array(
    fc.record({
      command: fc.constantFrom(...commandsGiven),
      // Mostly who may give it: else most lives end at the first step.
      actor: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom(...people) },
      ),
      // An hour mostly; at times beyond a due date, or beyond the campaign.
      wait: fc.oneof(
        { weight: 12, arbitrary: fc.constant(3_600_000) },
        { weight: 2, arbitrary: fc.constant(12 * day) },
        { weight: 1, arbitrary: fc.constant(120 * day) },
      ),
      publicationAt: fc.constantFrom(null, '2026-05-20T08:00:00.000Z'),
    }),
    { minLength: 1, maxLength: 40, size: 'max' },
  );

/** Lives begin anywhere: by chance alone few would ever get past the transmission. */
const beginnings = fc.constantFrom(...Object.values(situations)).map((begun) => live(begun));

/** Lives random lives; `look` sees each step that follows the beginning. */
export function forAllLives(
  look: (step: {
    before: ApplicationState;
    outcome: ReturnType<typeof decide>;
    after: ApplicationState;
    history: ApplicationEvent[];
  }) => void,
  {
    numRuns = 200,
    seed,
    steps = stepsOf(given, actors),
  }: { numRuns?: number; seed?: number; steps?: ReturnType<typeof stepsOf> } = {},
): void {
  fc.assert(
    fc.property(beginnings, steps, (begun, life) => {
      let { state } = begun;
      const history = [...begun.events];
      let now = Date.parse(history.at(-1)?.at ?? t0);
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
    { numRuns, ...(seed === undefined ? {} : { seed }) },
  );
}

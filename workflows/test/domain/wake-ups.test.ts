import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wakeAt, wakeSpreadMs } from '../../src/application/wake-up.ts';
import {
  decide,
  evolve,
  isRefusal,
  settle,
  type Application,
  type ApplicationState,
  type Command,
  type ProgrammeDates,
} from '../../src/domain/index.ts';
import { given } from './random-lives.ts';
import {
  dates,
  live,
  passDeadline,
  rightful,
  situations,
  t0,
  wish,
  type Step,
} from './situations.ts';

const day = 24 * 3600 * 1000;
const later = given.filter(({ type }) => type !== 'apply' && type !== 'passDeadline');
const life = fc.array(
  fc.record({ command: fc.constantFrom(...later), wait: fc.integer({ min: 0, max: 9 * day }) }),
  { minLength: 1, maxLength: 40, size: 'max' },
);
const wakes = fc.array(fc.integer({ min: 0, max: 150 * day }), { maxLength: 30, size: 'max' });
const open = [wish({ limited: true, decidesOnIncomplete: true })];
const publishedAtOnce = dates;
const publishedLater = { ...dates, publicationAt: '2026-05-06T08:00:00.000Z' };
// By chance alone few lives would ever come to a decision.
const beginnings = fc.constantFrom(
  { steps: open, current: publishedAtOnce },
  { steps: open, current: publishedLater },
  ...Object.entries(situations)
    .filter(([, steps]) => steps.length > 0)
    .map(([, steps]) => ({ steps, current: publishedAtOnce })),
  ...['applied', 'transmitted', 'incomplete', 'complete', 'entered'].map((name) => ({
    steps: situations[name] ?? [],
    current: publishedLater,
  })),
);

/** Goes on from `begun` with `steps`, and wakes at `times` (ms later) besides; the state at the campaign's close. */
function goOn(
  { steps: begun, current }: { steps: Step[]; current: ProgrammeDates },
  steps: { command: Command; wait: number }[],
  times: number[],
) {
  const { state: first, events } = live(begun, current);
  const begin = Date.parse(events.at(-1)?.at ?? t0);
  let now = begin;
  const moves = steps.map(({ command, wait }) => {
    now += wait;
    return { at: now, command };
  });
  const woken = times.map((time) => ({ at: begin + time, command: passDeadline }));
  const all = [...moves, ...woken].sort((one, other) => one.at - other.at);
  let state = first;
  for (const { at, command } of all) {
    const context = { now: new Date(at).toISOString(), actor: rightful(command), dates: current };
    const outcome = decide(state, command, context);
    if (!isRefusal(outcome)) state = outcome.reduce<ApplicationState>(evolve, state);
  }
  const end = new Date(begin + 160 * day).toISOString();
  return settle(state as Application, { now: end, dates: current }).state;
}

test('what is decided does not depend on when an application wakes', () => {
  fc.assert(
    fc.property(beginnings, life, wakes, (begun, steps, times) => {
      expect(goOn(begun, steps, times)).toEqual(goOn(begun, steps, []));
    }),
    { numRuns: 500 },
  );
});

test('an application wakes within three minutes of a deadline, never before, and not all at once', () => {
  const at = '2026-05-06T22:00:00.000Z';
  const late = Array.from({ length: 6_000 }, (_, index) => {
    const id = `2026.M2-DROIT-ASSUR.${index.toString(36).toUpperCase().padStart(8, 'A')}`;
    return wakeAt(id, { at, kind: 'returnDate' }) - Date.parse(at);
  });
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...late)).toBeLessThan(wakeSpreadMs);
  // 1,000 would wake in each sixth if they were spread evenly.
  const sixths = Array.from({ length: 6 }, (_, index) =>
    late.filter((ms) => Math.floor((6 * ms) / wakeSpreadMs) === index),
  );
  for (const { length } of sixths) expect(Math.abs(length - 1_000)).toBeLessThan(150);
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decide,
  evolve,
  isRefusal,
  settle,
  systemActor,
  type Application,
  type ApplicationState,
} from '../../src/domain/index.ts';
import { applyTo, candidate } from '../people.ts';
import { commands, dates, onWaitingList, passDeadline, t0, withReserve } from './situations.ts';

const day = 24 * 3600 * 1000;
const given = [
  ...Object.values(commands).map(([, command]) => command),
  withReserve,
  onWaitingList,
];
const life = fc.array(
  fc.record({ command: fc.constantFrom(...given), wait: fc.integer({ min: 0, max: 9 * day }) }),
  { minLength: 1, maxLength: 40, size: 'max' },
);
const wakes = fc.array(fc.integer({ min: 0, max: 150 * day }), { maxLength: 30, size: 'max' });
const programme = { limited: true, decidesOnIncomplete: true };
const publicationAt = '2026-05-06T08:00:00.000Z';

/** Lives `steps` and wakes at `times` (ms after the beginning) besides; the state at the campaign's close. */
function live(steps: { command: (typeof given)[number]; wait: number }[], times: number[]) {
  const begin = Date.parse(t0);
  let now = begin;
  const given = steps.map(({ command, wait }) => {
    now += wait;
    return { at: now, command, actor: commands[command.type][0] };
  });
  const woken = times.map((time) => ({
    at: begin + time,
    command: passDeadline,
    actor: systemActor,
  }));
  const all = [...given, ...woken].sort((one, other) => one.at - other.at);
  let state: ApplicationState = null;
  const current = { ...dates, publicationAt };
  const first = { now: t0, actor: candidate, dates: current };
  for (const { at, command, actor } of [
    { at: begin, command: applyTo(programme), actor: candidate },
    ...all,
  ]) {
    const context = { ...first, now: new Date(at).toISOString(), actor };
    const outcome = decide(state, command, context);
    if (!isRefusal(outcome)) state = outcome.reduce<ApplicationState>(evolve, state);
  }
  const end = new Date(begin + 160 * day).toISOString();
  return settle(state as Application, { now: end, dates: current }).state;
}

test('what is decided does not depend on when an application wakes', () => {
  fc.assert(
    fc.property(life, wakes, (steps, times) => {
      expect(live(steps, times)).toEqual(live(steps, []));
    }),
    { numRuns: 500 },
  );
});

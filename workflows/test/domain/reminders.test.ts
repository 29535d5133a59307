import { expect, test } from '@jest/globals';
import {
  decide,
  isRefusal,
  mailFor,
  settle,
  systemActor,
  type Application,
  type ProgrammeDates,
} from '../../src/domain/index.ts';
import { dates, live, passDeadline, situations, t0 } from './situations.ts';

const day = 24 * 3600 * 1000;
const before = (instant: string, days: number): string =>
  new Date(Date.parse(instant) - days * day).toISOString();

/** The reminders of a situation that have a mail when everything wakes at `now` only. */
function remindersAt(situation: string, now: string, current: ProgrammeDates = dates): string[] {
  const { state } = live(situations[situation] ?? []);
  const { events } = settle(state as Application, { now, dates: current });
  return events.flatMap((event) =>
    event.type === 'reminded' && mailFor(event, state as Application) !== null
      ? [`${event.of.kind} ${event.days}`]
      : [],
  );
}

test.each([
  ['applied', before(dates.returnAt, 7.01), []],
  ['applied', before(dates.returnAt, 7), ['returnDate 7']],
  // Woken late, the candidate gets one mail, not two.
  ['applied', before(dates.returnAt, 1), ['returnDate 2']],
  ['applied', dates.returnAt, []],
  ['transmitted', before(dates.returnAt, 1), []],
  ['cancelled', before(dates.returnAt, 1), []],
  ['incomplete', '2026-04-13T00:00:00.000Z', ['pieceDue 3']],
  ['transmitted again', '2026-04-13T00:00:00.000Z', []],
  ['favourable published', '2026-04-14T00:00:00.000Z', ['replyDate 2']],
  ['confirmed', '2026-04-14T00:00:00.000Z', []],
  ['favourable with reserve', '2026-05-30T00:00:00.000Z', ['conditionDue 3']],
  ['condition handed in', '2026-05-30T00:00:00.000Z', []],
])('%s, woken at %s: %j', (situation, now, expected) => {
  expect(remindersAt(situation, now)).toEqual(expected);
});

test('who begins within the last days has just been told the date', () => {
  const near = { ...dates, returnAt: new Date(Date.parse(t0) + 5 * day).toISOString() };
  const { state } = live(situations['applied'] ?? [], near);
  const { events } = settle(state as Application, { now: before(near.returnAt, 1), dates: near });
  expect(events).toMatchObject([{ type: 'reminded', days: 2, sent: true }]);
});

test('a date that moves has reminders of its own', () => {
  const { state } = live(situations['applied'] ?? []);
  const reminded = settle(state as Application, { now: before(dates.returnAt, 1), dates }).state;
  const moved = {
    ...dates,
    returnAt: new Date(Date.parse(dates.returnAt) + 20 * day).toISOString(),
  };
  const context = { now: before(moved.returnAt, 2), actor: systemActor, dates: moved };
  // Settled first when the dates moved, then at the new reminder.
  const told = settle(reminded, { now: before(dates.returnAt, 0.5), dates: moved }).state;
  const outcome = decide(told, passDeadline, context);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  expect(outcome.filter(({ type }) => type === 'reminded')).toMatchObject([
    { days: 7, sent: false },
    { days: 2, sent: true },
  ]);
});

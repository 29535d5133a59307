import { expect, test } from '@jest/globals';
import { dayOf, endOfDay, endOfDayAfter, startOfDay } from '../../src/domain/index.ts';

test.each([
  ['an ordinary day', '2026-04-21', 'Europe/Paris', '2026-04-21T22:00:00.000Z'],
  ['a winter day', '2026-01-10', 'Europe/Paris', '2026-01-10T23:00:00.000Z'],
  [
    'the day summer time begins, 23 hours long',
    '2026-03-29',
    'Europe/Paris',
    '2026-03-29T22:00:00.000Z',
  ],
  ['the day before it', '2026-03-28', 'Europe/Paris', '2026-03-28T23:00:00.000Z'],
  [
    'the day summer time ends, 25 hours long',
    '2026-10-25',
    'Europe/Paris',
    '2026-10-25T23:00:00.000Z',
  ],
  ['29 February', '2028-02-29', 'Europe/Paris', '2028-02-29T23:00:00.000Z'],
  ['the last day of a year', '2026-12-31', 'Europe/Paris', '2026-12-31T23:00:00.000Z'],
  ['La Réunion', '2026-04-21', 'Indian/Reunion', '2026-04-21T20:00:00.000Z'],
  ['Guadeloupe', '2026-04-21', 'America/Guadeloupe', '2026-04-22T04:00:00.000Z'],
  ['Nouvelle-Calédonie', '2026-04-21', 'Pacific/Noumea', '2026-04-21T13:00:00.000Z'],
  ['Polynésie', '2026-04-21', 'Pacific/Tahiti', '2026-04-22T10:00:00.000Z'],
])('an inclusive day ends where the next begins: %s', (_name, day, zone, end) => {
  expect(endOfDay(day, zone)).toBe(end);
  const lastMoment = new Date(Date.parse(end) - 1).toISOString();
  expect(dayOf(lastMoment, zone)).toBe(day);
  expect(dayOf(end, zone)).not.toBe(day);
  expect(Date.parse(startOfDay(day, zone))).toBeLessThan(Date.parse(end));
});

test.each([
  ['across the change to summer time', '2026-03-27T12:00:00.000Z', 5, '2026-04-01T22:00:00.000Z'],
  ['across the change to winter time', '2026-10-20T12:00:00.000Z', 14, '2026-11-03T23:00:00.000Z'],
  ['across 29 February', '2028-02-27T12:00:00.000Z', 2, '2028-02-29T23:00:00.000Z'],
  [
    'counted from the day in the zone, not in UTC',
    '2026-04-20T22:30:00.000Z',
    1,
    '2026-04-22T22:00:00.000Z',
  ],
])('N days after are calendar days, inclusive: %s', (_name, from, days, end) => {
  expect(endOfDayAfter(from, days, 'Europe/Paris')).toBe(end);
});

test.each(['2026-02-29', '2026-13-01', 'tomorrow', ''])('%s is no day', (day) => {
  expect(() => endOfDay(day, 'Europe/Paris')).toThrow(RangeError);
});

test('an unknown zone is refused', () => {
  expect(() => endOfDay('2026-04-21', 'Europe/Atlantis')).toThrow(RangeError);
});

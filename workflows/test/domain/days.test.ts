import { expect, test } from '@jest/globals';
import {
  dayOf,
  endOfDay,
  endOfDayAfter,
  endOfDayMonthsAfter,
  startOfDay,
} from '../../src/domain/index.ts';

const hour = 3600 * 1000;

/** What each day is, its zone, the instants at which it begins and ends, and how many hours it has. */
test.each([
  ['an ordinary day', '2026-04-21', 'Europe/Paris', '2026-04-20T22:00', '2026-04-21T22:00', 24],
  ['a winter day', '2026-01-10', 'Europe/Paris', '2026-01-09T23:00', '2026-01-10T23:00', 24],
  ['before summer time', '2026-03-28', 'Europe/Paris', '2026-03-27T23:00', '2026-03-28T23:00', 24],
  ['summer time begins', '2026-03-29', 'Europe/Paris', '2026-03-28T23:00', '2026-03-29T22:00', 23],
  ['the day after', '2026-03-30', 'Europe/Paris', '2026-03-29T22:00', '2026-03-30T22:00', 24],
  ['before winter time', '2026-10-24', 'Europe/Paris', '2026-10-23T22:00', '2026-10-24T22:00', 24],
  ['winter time begins', '2026-10-25', 'Europe/Paris', '2026-10-24T22:00', '2026-10-25T23:00', 25],
  ['the day after', '2026-10-26', 'Europe/Paris', '2026-10-25T23:00', '2026-10-26T23:00', 24],
  ['29 February', '2028-02-29', 'Europe/Paris', '2028-02-28T23:00', '2028-02-29T23:00', 24],
  ['28 February', '2026-02-28', 'Europe/Paris', '2026-02-27T23:00', '2026-02-28T23:00', 24],
  ["a year's last day", '2026-12-31', 'Europe/Paris', '2026-12-30T23:00', '2026-12-31T23:00', 24],
  ["a year's first day", '2027-01-01', 'Europe/Paris', '2026-12-31T23:00', '2027-01-01T23:00', 24],
  ['Guadeloupe', '2026-04-21', 'America/Guadeloupe', '2026-04-21T04:00', '2026-04-22T04:00', 24],
  ['Martinique', '2026-04-21', 'America/Martinique', '2026-04-21T04:00', '2026-04-22T04:00', 24],
  ['Saint-Martin', '2026-04-21', 'America/Marigot', '2026-04-21T04:00', '2026-04-22T04:00', 24],
  ['Guyane', '2026-04-21', 'America/Cayenne', '2026-04-21T03:00', '2026-04-22T03:00', 24],
  ['La Réunion', '2026-04-21', 'Indian/Reunion', '2026-04-20T20:00', '2026-04-21T20:00', 24],
  ['Mayotte', '2026-04-21', 'Indian/Mayotte', '2026-04-20T21:00', '2026-04-21T21:00', 24],
  [
    'Nouvelle-Calédonie',
    '2026-04-21',
    'Pacific/Noumea',
    '2026-04-20T13:00',
    '2026-04-21T13:00',
    24,
  ],
  ['Polynésie', '2026-04-21', 'Pacific/Tahiti', '2026-04-21T10:00', '2026-04-22T10:00', 24],
  ['the Marquesas', '2026-04-21', 'Pacific/Marquesas', '2026-04-21T09:30', '2026-04-22T09:30', 24],
  ['Wallis-et-Futuna', '2026-04-21', 'Pacific/Wallis', '2026-04-20T12:00', '2026-04-21T12:00', 24],
  // Overseas there is no summer time, whatever day it begins in Paris; but in Saint-Pierre-et-Miquelon.
  [
    'La Réunion, no change',
    '2026-03-29',
    'Indian/Reunion',
    '2026-03-28T20:00',
    '2026-03-29T20:00',
    24,
  ],
  [
    'Martinique, no change',
    '2026-10-25',
    'America/Martinique',
    '2026-10-25T04:00',
    '2026-10-26T04:00',
    24,
  ],
  [
    'Miquelon in winter',
    '2026-01-10',
    'America/Miquelon',
    '2026-01-10T03:00',
    '2026-01-11T03:00',
    24,
  ],
  [
    'Miquelon, summer time begins',
    '2026-03-08',
    'America/Miquelon',
    '2026-03-08T03:00',
    '2026-03-09T02:00',
    23,
  ],
  [
    'Miquelon, it ends',
    '2026-11-01',
    'America/Miquelon',
    '2026-11-01T02:00',
    '2026-11-02T03:00',
    25,
  ],
  [
    '29 February overseas',
    '2028-02-29',
    'Pacific/Noumea',
    '2028-02-28T13:00',
    '2028-02-29T13:00',
    24,
  ],
  // Where clocks change at midnight a day may begin at 01:00, or have its first hour twice.
  [
    'Santiago, no 00:00',
    '2026-09-06',
    'America/Santiago',
    '2026-09-06T04:00',
    '2026-09-07T03:00',
    23,
  ],
  [
    'Santiago, 23:00 twice',
    '2026-04-04',
    'America/Santiago',
    '2026-04-04T03:00',
    '2026-04-05T04:00',
    25,
  ],
  ['Havana, no 00:00', '2026-03-08', 'America/Havana', '2026-03-08T05:00', '2026-03-09T04:00', 23],
  [
    'Havana, 00:00 twice',
    '2026-11-01',
    'America/Havana',
    '2026-11-01T04:00',
    '2026-11-02T05:00',
    25,
  ],
  ['Beirut, no 00:00', '2026-03-29', 'Asia/Beirut', '2026-03-28T22:00', '2026-03-29T21:00', 23],
])('%s: %s in %s is inclusive', (_name, day, zone, begin, end, hours) => {
  const [first, over] = [`${begin}:00.000Z`, `${end}:00.000Z`];
  expect([startOfDay(day, zone), endOfDay(day, zone)]).toEqual([first, over]);
  expect((Date.parse(over) - Date.parse(first)) / hour).toBe(hours);
  const momentBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
  expect(dayOf(first, zone)).toBe(day);
  expect(dayOf(momentBefore(over), zone)).toBe(day);
  expect(dayOf(momentBefore(first), zone) < day).toBe(true);
  expect(dayOf(over, zone) > day).toBe(true);
});

test.each([
  ['the same day', '2026-04-20T12:00', 0, 'Europe/Paris', '2026-04-20T22:00'],
  ['across the change to summer time', '2026-03-27T12:00', 5, 'Europe/Paris', '2026-04-01T22:00'],
  ['onto the day summer time begins', '2026-03-27T12:00', 2, 'Europe/Paris', '2026-03-29T22:00'],
  ['across the change to winter time', '2026-10-20T12:00', 14, 'Europe/Paris', '2026-11-03T23:00'],
  ['onto the day winter time begins', '2026-10-20T12:00', 5, 'Europe/Paris', '2026-10-25T23:00'],
  ['from the hour that does not exist', '2026-03-29T01:00', 1, 'Europe/Paris', '2026-03-30T22:00'],
  ['from the hour that comes twice', '2026-10-25T00:30', 1, 'Europe/Paris', '2026-10-26T23:00'],
  ['onto 29 February', '2028-02-27T12:00', 2, 'Europe/Paris', '2028-02-29T23:00'],
  ['across a February of 28 days', '2026-02-27T12:00', 2, 'Europe/Paris', '2026-03-01T23:00'],
  [
    'from the day in the zone, not in UTC',
    '2026-04-20T22:30',
    1,
    'Europe/Paris',
    '2026-04-22T22:00',
  ],
  ['already tomorrow in Nouméa', '2026-04-20T13:00', 1, 'Pacific/Noumea', '2026-04-22T13:00'],
  ['still yesterday in Tahiti', '2026-04-20T09:59', 1, 'Pacific/Tahiti', '2026-04-21T10:00'],
  ['onto a day without midnight', '2026-09-04T12:00', 1, 'America/Santiago', '2026-09-06T04:00'],
])('N days after are calendar days, inclusive: %s', (_name, from, days, zone, end) => {
  expect(endOfDayAfter(`${from}:00.000Z`, days, zone)).toBe(`${end}:00.000Z`);
});

test.each(['2026-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-4-1', 'tomorrow', ''])(
  '%s is no day',
  (day) => {
    expect(() => endOfDay(day, 'Europe/Paris')).toThrow(RangeError);
  },
);

test('29 February is a day every fourth year', () => {
  expect(endOfDay('2028-02-29', 'Europe/Paris')).toBe('2028-02-29T23:00:00.000Z');
  expect(endOfDay('2000-02-29', 'Europe/Paris')).toBe('2000-02-29T23:00:00.000Z');
});

test('an unknown zone is refused', () => {
  expect(() => endOfDay('2026-04-21', 'Europe/Atlantis')).toThrow(RangeError);
  expect(() => dayOf('2026-04-21T00:00:00.000Z', 'Europe/Atlantis')).toThrow(RangeError);
});

test.each([
  ['2026-04-21T10:00:00.000Z', 2, '2026-06-21T22:00:00.000Z'],
  ['2026-12-31T10:00:00.000Z', 2, '2027-02-28T23:00:00.000Z'],
  // Late in the evening it is the next day in Paris, and another month.
  ['2026-08-31T22:30:00.000Z', 2, '2026-11-01T23:00:00.000Z'],
])('months after %s: the same day, or the last of a shorter month', (from, months, end) => {
  expect(endOfDayMonthsAfter(from, months, 'Europe/Paris')).toBe(end);
});

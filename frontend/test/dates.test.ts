import {
  calendarDayInWords,
  dayInWords,
  deadlineInWords,
  instantInWords,
  instantOfWall,
  timeLeft,
  wallTime,
} from '../app/utils/dates.ts';
import { getI18n } from '../app/utils/i18n.server.ts';

const fr = getI18n('fr').t;
const en = getI18n('en').t;
const paris = 'Europe/Paris';

describe('a deadline in words', () => {
  test('is the last minute of the inclusive day, in the zone of the campaign', () => {
    // Midnight between 21 and 22 April in Paris, summer time.
    const at = '2026-04-21T22:00:00.000Z';
    expect(deadlineInWords(fr, at, paris)).toBe(
      'mardi 21 avril 2026 à 23\u00a0h\u00a059, heure de Paris',
    );
    expect(deadlineInWords(en, at, paris)).toBe('Tuesday 21 April 2026 at 23:59, Paris time');
  });

  test.each([
    // The day before, of and after each change of the clocks in 2026 (29 March, 25 October).
    ['2026-03-28T23:00:00.000Z', 'samedi 28 mars 2026 à 23\u00a0h\u00a059, heure de Paris'],
    ['2026-03-29T22:00:00.000Z', 'dimanche 29 mars 2026 à 23\u00a0h\u00a059, heure de Paris'],
    ['2026-03-30T22:00:00.000Z', 'lundi 30 mars 2026 à 23\u00a0h\u00a059, heure de Paris'],
    ['2026-10-24T22:00:00.000Z', 'samedi 24 octobre 2026 à 23\u00a0h\u00a059, heure de Paris'],
    ['2026-10-25T23:00:00.000Z', 'dimanche 25 octobre 2026 à 23\u00a0h\u00a059, heure de Paris'],
    ['2026-10-26T23:00:00.000Z', 'lundi 26 octobre 2026 à 23\u00a0h\u00a059, heure de Paris'],
  ])('%s is %s', (at, words) => {
    expect(deadlineInWords(fr, at, paris)).toBe(words);
  });

  test('follows the institution to another zone', () => {
    expect(deadlineInWords(fr, '2026-04-22T04:00:00.000Z', 'America/Martinique')).toBe(
      'mardi 21 avril 2026 à 23\u00a0h\u00a059, heure de Martinique',
    );
    expect(deadlineInWords(en, '2026-12-31T20:00:00.000Z', 'Indian/Reunion')).toBe(
      'Thursday 31 December 2026 at 23:59, Reunion time',
    );
  });

  test('does not depend on the zone of the machine', () => {
    const before = process.env.TZ;
    process.env.TZ = 'Pacific/Kiritimati';
    expect(deadlineInWords(fr, '2026-04-21T22:00:00.000Z', paris)).toContain('mardi 21 avril');
    process.env.TZ = before;
  });
});

describe('other dates in words', () => {
  test('the first of a month has its own word in French', () => {
    expect(calendarDayInWords(fr, '2026-05-01')).toBe('vendredi 1er mai 2026');
    expect(calendarDayInWords(en, '2026-05-01')).toBe('Friday 1 May 2026');
  });

  test('the day of an instant is the day in the zone', () => {
    expect(dayInWords(fr, '2026-04-21T22:30:00.000Z', paris)).toBe('mercredi 22 avril 2026');
    expect(dayInWords(fr, '2026-04-21T22:30:00.000Z', 'UTC')).toBe('mardi 21 avril 2026');
  });

  test('something that happened is told to the minute', () => {
    expect(instantInWords(fr, '2026-04-21T07:05:00.000Z', paris)).toBe(
      'mardi 21 avril 2026 à 9\u00a0h\u00a005',
    );
    expect(instantInWords(en, '2026-04-20T22:05:00.000Z', paris)).toBe(
      'Tuesday 21 April 2026 at 0:05',
    );
  });
});

describe('a day and time in a zone', () => {
  test.each([
    ['2026-04-22T12:00', 'Europe/Paris', '2026-04-22T10:00:00.000Z'],
    ['2026-12-31T23:59', 'Europe/Paris', '2026-12-31T22:59:00.000Z'],
    // The last minute before, and the first after, each change of the clocks.
    ['2026-03-29T01:59', 'Europe/Paris', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T01:59', 'Europe/Paris', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Paris', '2026-10-25T02:00:00.000Z'],
    ['2026-04-22T12:00', 'America/Martinique', '2026-04-22T16:00:00.000Z'],
    ['2026-04-22T00:30', 'Pacific/Noumea', '2026-04-21T13:30:00.000Z'],
  ])('%s in %s is %s, and back', (wall, zone, instant) => {
    expect(instantOfWall(wall, zone)).toBe(instant);
    expect(wallTime(instant, zone)).toBe(wall);
  });

  test('that the clocks leave out is an hour later', () => {
    expect(instantOfWall('2026-03-29T02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z');
  });
});

describe('the time left', () => {
  const deadline = '2026-04-21T22:00:00.000Z';
  test.each([
    ['2026-04-14T22:00:00.000Z', 'il reste 7 jours', '7 days left'],
    ['2026-04-19T22:00:00.000Z', 'il reste 2 jours', '2 days left'],
    ['2026-04-19T22:00:01.000Z', 'il reste 47 heures', '47 hours left'],
    ['2026-04-21T19:59:00.000Z', 'il reste 2 heures', '2 hours left'],
    ['2026-04-21T20:00:01.000Z', 'il reste 119 minutes', '119 minutes left'],
    ['2026-04-21T21:58:30.000Z', 'il reste 1 minute', '1 minute left'],
    ['2026-04-21T21:59:30.000Z', "il reste moins d'une minute", 'less than a minute left'],
    ['2026-04-21T22:00:00.000Z', 'date passée', 'date passed'],
    ['2026-05-21T22:00:00.000Z', 'date passée', 'date passed'],
  ])('at %s: %s', (now, french, english) => {
    expect(timeLeft(fr, deadline, now)).toBe(french);
    expect(timeLeft(en, deadline, now)).toBe(english);
  });
});

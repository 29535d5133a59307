import type { TFunction } from 'i18next';

/**
 * Dates in words, the same on the server and in every browser: the names come from the locale files
 * and only the arithmetic of the zone from Intl.
 */

type Wall = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** « mardi 21 avril 2026 », of the day that contains the instant in `zone`. */
export function dayInWords(t: TFunction, instant: string | number, zone: string): string {
  return dayOfWall(t, wallClock(Number(new Date(instant)), zone));
}

/** « mardi 21 avril 2026 à 14 h 05 » of something that happened. */
export function instantInWords(t: TFunction, instant: string, zone: string): string {
  const wall = wallClock(Date.parse(instant), zone);
  return t('date.dayAndTime', { day: dayOfWall(t, wall), time: timeOfWall(t, wall) });
}

/** « mardi 21 avril 2026 à 14 h 05, heure de Paris », where the reader may be elsewhere. */
export function zonedInstantInWords(t: TFunction, instant: string | number, zone: string): string {
  const wall = wallClock(Number(new Date(instant)), zone);
  return t('date.full', {
    day: dayOfWall(t, wall),
    time: timeOfWall(t, wall),
    zone: t('date.zone', { city: cityOf(zone) }),
  });
}

/**
 * « mardi 21 avril 2026 à 23 h 59, heure de Paris » for a deadline.
 * @param deadline exclusive instant; the last minute in which one may still act is shown
 */
export function deadlineInWords(t: TFunction, deadline: string, zone: string): string {
  return zonedInstantInWords(t, Date.parse(deadline) - MINUTE, zone);
}

/** « mercredi 4 mars 2026 » from a calendar day `YYYY-MM-DD`, which belongs to no zone. */
export function calendarDayInWords(t: TFunction, day: string): string {
  return dayInWords(t, `${day}T12:00:00Z`, 'UTC');
}

/** `2026-04-21T14:05` of an instant in `zone`: what a field for day and time holds. */
export function wallTime(instant: string, zone: string): string {
  const { year, month, day, hour, minute } = wallClock(Date.parse(instant), zone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The instant of a day and time in `zone`; one that the clocks leave out is an hour later. */
export function instantOfWall(wall: string, zone: string): string {
  const asUtc = Date.parse(`${wall}Z`);
  const offset = (instant: number) =>
    Date.parse(`${wallTime(new Date(instant).toISOString(), zone)}Z`) - instant;
  const first = asUtc - offset(asUtc);
  const second = asUtc - offset(first);
  // Two guesses that do not agree: the clocks change in between.
  const exact = [second, first].find((instant) => instant + offset(instant) === asUtc);
  return new Date(exact ?? Math.max(first, second)).toISOString();
}

/** « il reste 3 jours »; rounds down, so that it never promises more than there is. */
export function timeLeft(t: TFunction, deadline: string, now: string | number): string {
  const left = Date.parse(deadline) - Number(new Date(now));
  if (left <= 0) return t('date.left.over');
  if (left < MINUTE) return t('date.left.now');
  if (left < 2 * HOUR) return t('date.left.minutes', { count: Math.floor(left / MINUTE) });
  if (left < 2 * DAY) return t('date.left.hours', { count: Math.floor(left / HOUR) });
  return t('date.left.days', { count: Math.floor(left / DAY) });
}

function dayOfWall(t: TFunction, wall: Wall): string {
  return t('date.day', {
    weekday: t('date.weekdays').split(',')[wall.weekday],
    day: wall.day === 1 ? t('date.dayOne') : wall.day,
    month: t('date.months').split(',')[wall.month - 1],
    year: wall.year,
  });
}

function timeOfWall(t: TFunction, wall: Wall): string {
  return t('date.time', { hour: wall.hour, minute: String(wall.minute).padStart(2, '0') });
}

/** « Paris » for `Europe/Paris`. */
function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function wallClock(time: number, zone: string): Wall {
  const parts = clockOf(zone).formatToParts(time);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const [year, month, day] = [read('year'), read('month'), read('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, hour: read('hour'), minute: read('minute'), weekday };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than all the rest of a date, and a page has many dates in one zone. */
function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

import { DateTime } from 'luxon';

/** A calendar day without a time, `YYYY-MM-DD`. Which instant it means depends on a zone. */
export type Day = string;

/** An instant in UTC, ISO 8601 with milliseconds: `2026-04-21T22:00:00.000Z`. */
export type Instant = string;

export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}

export function msOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The calendar day that a clock on the wall shows in `zone` at `instant`. */
export function dayOf(instant: Instant, zone: string): Day {
  return dateTime(instant, zone).toISODate() as Day;
}

/** The first instant of a day in `zone` (not always 00:00: some zones change their clocks at midnight). */
export const startOfDay = remembered((day: Day, zone: string) =>
  utc(firstMoment(parseDay(day, zone))),
);

/**
 * The instant at which an inclusive day is over: the first instant of the next day.
 * Every deadline in Admis is such an exclusive instant: allowed while `now < deadline`.
 */
export const endOfDay = remembered((day: Day, zone: string) =>
  utc(firstMoment(parseDay(day, zone).plus({ days: 1 }))),
);

/** The end of the day that is `days` calendar days after the day of `instant`: « N days after », inclusive. */
export const endOfDayAfter = remembered((instant: Instant, days: number, zone: string) =>
  utc(firstMoment(dateTime(instant, zone).plus({ days: days + 1 }))),
);

/** The end of the day on which `months` calendar months after `instant` are over, or of that month's last day. */
export function endOfDayMonthsAfter(instant: Instant, months: number, zone: string): Instant {
  return utc(firstMoment(dateTime(instant, zone).plus({ months, days: 1 })));
}

/**
 * A campaign has few days, and every page and command asks for them: working one out takes longer than finding the
 * programme. More than any catalogue has are forgotten together.
 */
function remembered<Asked extends (string | number)[]>(
  workOut: (...asked: Asked) => Instant,
): (...asked: Asked) => Instant {
  const most = 1000;
  const known = new Map<string, Instant>();
  return (...asked) => {
    const key = asked.join(' ');
    let instant = known.get(key);
    if (instant === undefined) {
      instant = workOut(...asked);
      if (known.size >= most) known.clear();
      known.set(key, instant);
    }
    return instant;
  };
}

/** Where clocks go back at midnight, midnight comes twice: the day begins with the first. */
function firstMoment(dateTime: DateTime): DateTime {
  const midnight = dateTime.startOf('day');
  const hourBefore = midnight.minus({ hours: 1 });
  return hourBefore.hasSame(midnight, 'day') ? hourBefore : midnight;
}

/** @throws RangeError when `day` is not a day of the calendar or `zone` is unknown. */
function parseDay(day: Day, zone: string): DateTime {
  const parsed = DateTime.fromFormat(day, 'yyyy-MM-dd', { zone });
  if (!parsed.isValid) throw new RangeError(`Not a day in ${zone}: ${day}`);
  return parsed;
}

function dateTime(instant: Instant, zone: string): DateTime {
  const parsed = DateTime.fromISO(instant, { zone });
  if (!parsed.isValid) throw new RangeError(`Not an instant in ${zone}: ${instant}`);
  return parsed;
}

function utc(dateTime: DateTime): Instant {
  return dateTime.toUTC().toISO({ suppressMilliseconds: false }) as Instant;
}

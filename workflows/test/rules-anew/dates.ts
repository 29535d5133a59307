import { DateTime } from 'luxon';
import type { Instant, ProgrammeDates } from '../../src/domain/index.ts';
import type { Life, Piece } from './life.ts';

/** A day is inclusive: it is over when the next one begins in the programme's zone. */
export function endOfDay(day: string, zone: string): Instant {
  return DateTime.fromISO(day, { zone }).plus({ days: 1 }).startOf('day').toUTC().toISO() ?? '';
}

export function datesOf({ calendar, inForce }: Life): ProgrammeDates {
  return (calendar[inForce - 1] as Life['calendar'][number]).dates;
}

/** The programme's date, or the later one that this application was given; none before the grace. */
export function returnDate(life: Life): Instant {
  const dates = datesOf(life);
  return returnDateBy(life, dates, life.own.returnAt) ?? dates.returnAt;
}

/** A date as it would be by these dates of the programme, and this one of the application alone. */
export type DateBy = (life: Life, dates: ProgrammeDates, own: Instant | null) => Instant | null;

export const returnDateBy: DateBy = (_life, { returnAt, graceUntil }, own) =>
  latest(returnAt, own, graceUntil);

export function pieceDate(life: Life, { dueAt }: Piece): Instant | null {
  return dueAt === null ? null : latest(dueAt, datesOf(life).graceUntil);
}

export function conditionDate(life: Life, { dueAt }: Life['conditions'][number]): Instant {
  return latest(dueAt, datesOf(life).graceUntil) ?? dueAt;
}

export function listClosingDate(life: Life): Instant {
  const { waitingListClosesAt, campaignEndsAt } = datesOf(life);
  return waitingListClosesAt ?? campaignEndsAt;
}

/** Absolute, or N days after what opened the window; an offer of the list always has days of its own. */
export function replyDate(life: Life): Instant | null {
  return replyDateBy(life, datesOf(life), life.own.replyAt);
}

export const replyDateBy: DateBy = (
  { decision, wish },
  { replyAt, replyDays, graceUntil },
  own,
) => {
  if (decision?.status !== 'favourable') return null;
  if (!decision.byList && replyAt !== null && replyAt > decision.at) {
    return latest(replyAt, own, graceUntil);
  }
  if (replyDays === null) return own;
  const zone = wish.programme.timeZone;
  const day = DateTime.fromISO(decision.at, { zone }).plus({ days: replyDays }).toISODate();
  return latest(endOfDay(day ?? '', zone), own, graceUntil);
};

function latest(...instants: (Instant | null)[]): Instant | null {
  return instants.reduce((one, other) => (one === null || (other ?? '') > one ? other : one));
}

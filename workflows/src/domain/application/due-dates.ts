import { endOfDayAfter, instantOf, msOf, type Instant } from '../days.ts';
import type { Application, Condition, Piece } from './state.ts';

/** Days after the publication in which conditions without any date are to be met. */
const defaultConditionDays = 30;
/** Days to answer an offer of the waiting list where the programme counts no days of its own. */
const defaultOfferDays = 7;

/** The return date of this application: the programme's, or the later one that it was given. */
export function returnDeadline({ dates, extended }: Application): Instant {
  return latest(dates.returnAt, extended.returnAt, dates.graceUntil);
}

/** Until when a refused piece may be handed in again; null when it has no due date. */
export function pieceDeadline({ dates }: Application, { dueAt }: Piece): Instant | null {
  return dueAt === null ? null : latest(dueAt, dates.graceUntil);
}

/** Until when a condition is to be met: its own date, or the programme's, or 30 days after the decision. */
export function conditionDeadline(state: Application, { dueAt }: Condition): Instant {
  const { dates, decision, programme } = state;
  const publishedAt = decision?.publishedAt ?? state.appliedAt;
  const set = dueAt ?? dates.conditionsAt;
  // A programme's date that was over before the decision gives nobody time to meet the condition.
  return latest(
    set !== null && set > publishedAt
      ? set
      : endOfDayAfter(publishedAt, defaultConditionDays, programme.timeZone),
    dates.graceUntil,
  );
}

/**
 * When a favourable decision lapses: the absolute date, or N days after the day of publication, inclusive.
 * An absolute date that was over before the publication gives nobody time to reply, so it does not count; an
 * offer of the waiting list always has days of its own.
 */
export function replyDeadline(state: Application): Instant | null {
  const { decision, dates, extended, programme } = state;
  if (decision?.status !== 'favourable') return null;
  const after = (days: number): Instant =>
    endOfDayAfter(decision.publishedAt, days, programme.timeZone);
  const offered = decision.origin === 'waitingList';
  const absolute = !offered && dates.replyAt !== null && dates.replyAt > decision.publishedAt;
  if (absolute) return latest(dates.replyAt as Instant, extended.replyAt, dates.graceUntil);
  const days = dates.replyDays ?? (offered ? defaultOfferDays : null);
  return days === null ? extended.replyAt : latest(after(days), extended.replyAt, dates.graceUntil);
}

/** When those who still wait are told that the list is closed. */
export function waitingListDeadline({ dates }: Application): Instant {
  return dates.waitingListClosesAt ?? dates.campaignEndsAt;
}

/** So many days of 24 hours before an instant: near enough for a reminder, and the same in every zone. */
export function daysBefore(instant: Instant, days: number): Instant {
  return instantOf(msOf(instant) - days * 24 * 3_600_000);
}

function latest(first: Instant, ...others: (Instant | null)[]): Instant {
  return others.reduce<Instant>(
    (latestYet, other) => (other !== null && other > latestYet ? other : latestYet),
    first,
  );
}

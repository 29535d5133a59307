import type { Application, ApplicationEventType, NumberedEvent } from '../application/index.ts';
import { endOfDayAfter, endOfDayMonthsAfter, type Instant } from '../days.ts';

/**
 * Where a candidate's request for erasure stands: `waiting` until nothing forbids it any more, `underWay` from then
 * on, when it cannot be taken back.
 */
export type ErasureStatus = 'waiting' | 'underWay' | 'withdrawn' | 'done';

/**
 * Why an application holds the data of its candidate. `open`: it may still change, and what is decided until its
 * campaign closes may be appealed against. `appeal`: the time of appeal against the last decision. `admission`: the
 * candidate is admitted, and the legal time of the campaign counts.
 */
export type ErasureReason = 'open' | 'appeal' | 'admission';

export interface ErasureHold {
  applicationId: string;
  reason: ErasureReason;
  /** Exclusive. It may have passed: an open application holds the data until its workflow has taken its close in. */
  until: Instant;
}

/** What the rule has to know of an application. */
export interface HoldingApplication {
  state: Pick<Application, 'id' | 'end' | 'closed' | 'reply' | 'dates' | 'programme'>;
  /** When the candidate was last told of a decision, see `lastNotifiedAt`; null: never. */
  notifiedAt: Instant | null;
  /** When the legal time of its campaign is over; null: the campaign is not known any more. */
  legalTimeEndsAt: Instant | null;
}

/** Months in which a decision may be brought before the court, not counting the days it begins and ends with. */
const appealMonths = 2;

/** What tells a candidate of a decision, by people, by a deadline or by the campaign's close. */
const notifying: ApplicationEventType[] = [
  'decisionPublished',
  'decisionReplaced',
  'decisionCorrected',
  'withdrawnByStaff',
  'withdrawnByDeadline',
  'refusedLate',
  'refusedIncomplete',
  'waitingListClosed',
  'admitted',
];

/** When the candidate was last told of a decision against which they may appeal, or null. */
export function lastNotifiedAt(
  events: readonly Pick<NumberedEvent, 'type' | 'at'>[],
): Instant | null {
  return events.findLast(({ type }) => notifying.includes(type))?.at ?? null;
}

/** What forbids the erasure of a candidate's data at `now`, the longest first. */
export function erasureHolds(
  applications: readonly HoldingApplication[],
  now: Instant,
): ErasureHold[] {
  return applications
    .flatMap((application) => {
      const hold = holdOf(application);
      if (hold === null || (application.state.closed && hold.until <= now)) return [];
      return [{ applicationId: application.state.id, ...hold }];
    })
    .toSorted((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0));
}

/** Whether the candidate may still take the request back; who has done so may say it twice. */
export function mayWithdrawErasure(status: ErasureStatus): boolean {
  return status === 'waiting' || status === 'withdrawn';
}

function holdOf({
  state,
  notifiedAt,
  legalTimeEndsAt,
}: HoldingApplication): Pick<ErasureHold, 'reason' | 'until'> | null {
  const { end, closed, reply, dates, programme } = state;
  // An application that nobody decided on is refused by the close.
  const told = end === 'campaignClosed' ? dates.campaignEndsAt : notifiedAt;
  const appealEndsAt = told === null ? null : appealEnd(told, programme.timeZone);
  const admitted = end === 'admitted' || (end === null && reply === 'confirmed');
  if (admitted && legalTimeEndsAt !== null) return { reason: 'admission', until: legalTimeEndsAt };
  // Whatever is still to be decided is decided by the close.
  if (end === null) {
    return { reason: 'open', until: appealEnd(dates.campaignEndsAt, programme.timeZone) };
  }
  if (!closed) {
    const { campaignEndsAt } = dates;
    const longer = appealEndsAt !== null && appealEndsAt > campaignEndsAt;
    return { reason: 'open', until: longer ? appealEndsAt : campaignEndsAt };
  }
  return appealEndsAt === null ? null : { reason: 'appeal', until: appealEndsAt };
}

function appealEnd(notifiedAt: Instant, zone: string): Instant {
  return endOfDayAfter(endOfDayMonthsAfter(notifiedAt, appealMonths, zone), 0, zone);
}

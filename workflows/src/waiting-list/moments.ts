import { instantOf, msOf, type Instant } from '../domain/index.ts';
import type { ProgrammeSeats } from '../messages/waiting-list.ts';

/** At the campaign's close applications wake over some minutes and say what became of them: long enough to hear all. */
const farewell = 3600 * 1000;

/** When the list closes, exclusive: with the campaign at the latest. */
export function closingOf({ closesAt, campaignEndsAt }: ProgrammeSeats): Instant {
  return closesAt === null || closesAt > campaignEndsAt ? campaignEndsAt : closesAt;
}

/** When the list's workflow ends. */
export function endOf({ campaignEndsAt }: ProgrammeSeats): Instant {
  return instantOf(msOf(campaignEndsAt) + farewell);
}

/** What the list sleeps until. */
export function nextMoment(seats: ProgrammeSeats, now: Instant): Instant {
  const closing = closingOf(seats);
  return now < closing ? closing : endOf(seats);
}

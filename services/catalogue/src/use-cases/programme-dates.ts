import {
  endOfDay,
  startOfDay,
  type Day,
  type Instant,
  type ProgrammeDates,
} from '@admis/workflows/domain';
import type { CampaignRecord, ProgrammeRecord } from '../data-access/records.ts';
import type { ProgrammeSummary } from '../schemas.ts';

/** The instants that rule an application: the programme's inclusive days, in the campaign's zone. */
export function programmeDates(
  programme: ProgrammeRecord,
  campaign: CampaignRecord,
): ProgrammeDates {
  const zone = campaign.timeZone;
  const days = countingDays(programme, campaign);
  const endOf = (day: Day | null): Instant | null => (day === null ? null : endOfDay(day, zone));
  return {
    opensAt: startOfDay(programme.opensOn, zone),
    closesAt: endOfDay(days.closesOn, zone),
    returnAt: endOfDay(days.returnOn, zone),
    publicationAt: days.publicationAt,
    replyAt: endOf(days.replyOn),
    replyDays: programme.replyDaysAfterPublication,
    conditionsAt: endOf(programme.conditionsOn),
    waitingListClosesAt: endOf(days.waitingListClosesOn),
    graceUntil: campaign.graceUntil,
    campaignEndsAt: endOfDay(campaign.endsOn, zone),
  };
}

type ExtensibleDays = Pick<
  ProgrammeRecord,
  'closesOn' | 'returnOn' | 'replyOn' | 'waitingListClosesOn' | 'publicationAt'
>;

/**
 * The programme's days with the campaign's extension as a floor under them (docs/decisions/013): an earlier one
 * moves to it, a later one and one that is not set stay. A programme that closes before the campaign's own closing
 * day does so on purpose; it has a calendar of its own, which is extended by itself.
 */
export function countingDays(programme: ProgrammeRecord, campaign: CampaignRecord): ExtensibleDays {
  if (programme.closesOn < campaign.closesOn) return programme;
  const { extendedTo } = campaign;
  return {
    closesOn: later(programme.closesOn, extendedTo.closesOn),
    // Whoever may still apply may still hand the file in.
    returnOn: later(later(programme.returnOn, extendedTo.returnOn), extendedTo.closesOn),
    replyOn: ifSet(programme.replyOn, extendedTo.replyOn),
    waitingListClosesOn: ifSet(programme.waitingListClosesOn, extendedTo.waitingListClosesOn),
    publicationAt: ifSet(programme.publicationAt, extendedTo.publicationAt),
  };
}

/** The campaign's own closing day, its extension counted. */
export function campaignClosesOn({ closesOn, extendedTo }: CampaignRecord): Day {
  return later(closesOn, extendedTo.closesOn);
}

/** Whether one may apply at `now`; the closing instant is exclusive. */
export function windowState(
  dates: Pick<ProgrammeDates, 'opensAt' | 'closesAt'>,
  now: Instant,
): ProgrammeSummary['state'] {
  if (now < dates.opensAt) return 'notYetOpen';
  return now < dates.closesAt ? 'open' : 'closed';
}

function later(own: string, floor: string | null): string {
  return floor !== null && floor > own ? floor : own;
}

function ifSet(own: string | null, floor: string | null): string | null {
  return own === null ? null : later(own, floor);
}

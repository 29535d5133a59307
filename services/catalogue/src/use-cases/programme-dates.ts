import { endOfDay, startOfDay, type Instant, type ProgrammeDates } from '@admis/workflows/domain';
import type { CampaignRecord, ProgrammeRecord } from '../data-access/records.ts';
import type { ProgrammeSummary } from '../schemas.ts';

/** The instants that rule an application: the programme's inclusive days, in the campaign's zone. */
export function programmeDates(
  programme: ProgrammeRecord,
  campaign: CampaignRecord,
): ProgrammeDates {
  const zone = campaign.timeZone;
  return {
    opensAt: startOfDay(programme.opensOn, zone),
    closesAt: endOfDay(programme.closesOn, zone),
    returnAt: endOfDay(programme.returnOn, zone),
    publicationAt: programme.publicationAt,
    replyAt: null,
    replyDays: programme.replyDaysAfterPublication,
    campaignEndsAt: endOfDay(campaign.endsOn, zone),
  };
}

/** Whether one may apply at `now`; the closing instant is exclusive. */
export function windowState(
  dates: Pick<ProgrammeDates, 'opensAt' | 'closesAt'>,
  now: Instant,
): ProgrammeSummary['state'] {
  if (now < dates.opensAt) return 'notYetOpen';
  return now < dates.closesAt ? 'open' : 'closed';
}

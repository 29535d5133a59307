import type { ProgrammeSeats } from '@admis/workflows/messages';
import type { CatalogueDependencies } from './dependencies.ts';
import { findCampaignAndProgramme } from './find-campaign-and-programme.ts';
import { programmeDates } from './programme-dates.ts';

/** What rules the waiting list of a programme, as it stands now. */
export async function findSeats(
  dependencies: Pick<CatalogueDependencies, 'repository' | 'now'>,
  campaignId: string,
  programmeId: string,
): Promise<ProgrammeSeats | undefined> {
  const found = await findCampaignAndProgramme(dependencies, programmeId, campaignId);
  if (found === undefined) return undefined;
  const { capacity, overCall } = found.programme;
  const { waitingListClosesAt, campaignEndsAt } = programmeDates(found.programme, found.campaign);
  return { capacity, overCall, closesAt: waitingListClosesAt, campaignEndsAt };
}

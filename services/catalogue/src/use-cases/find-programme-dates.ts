import type { ProgrammeDates } from '@admis/workflows/domain';
import type { CatalogueDependencies } from './dependencies.ts';
import { findCampaignAndProgramme } from './find-campaign-and-programme.ts';
import { programmeDates } from './programme-dates.ts';

/** The dates of a programme as they stand now, whichever campaign is current. */
export async function findProgrammeDates(
  dependencies: Pick<CatalogueDependencies, 'repository' | 'now'>,
  campaignId: string,
  programmeId: string,
): Promise<ProgrammeDates | undefined> {
  const found = await findCampaignAndProgramme(dependencies, programmeId, campaignId);
  return found && programmeDates(found.programme, found.campaign);
}

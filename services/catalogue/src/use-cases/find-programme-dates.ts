import type { ProgrammeDates } from '@admis/workflows/domain';
import type { CatalogueDependencies } from './dependencies.ts';
import { programmeDates } from './programme-dates.ts';

/** The dates of a programme as they stand now, whichever campaign is current. */
export async function findProgrammeDates(
  { repository }: Pick<CatalogueDependencies, 'repository'>,
  campaignId: string,
  programmeId: string,
): Promise<ProgrammeDates | undefined> {
  const [campaign, programme] = await Promise.all([
    repository.findCampaign(campaignId),
    repository.findProgramme(campaignId, programmeId),
  ]);
  return campaign && programme && programmeDates(programme, campaign);
}

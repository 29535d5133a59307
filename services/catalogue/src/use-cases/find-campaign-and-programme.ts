import type { CampaignRecord, ProgrammeRecord } from '../data-access/records.ts';
import { findCurrentCampaign } from './current-campaign.ts';
import type { CatalogueDependencies } from './dependencies.ts';

/** A programme and its campaign. @param campaignId absent: the current campaign */
export async function findCampaignAndProgramme(
  dependencies: Pick<CatalogueDependencies, 'repository' | 'now'>,
  programmeId: string,
  campaignId?: string,
): Promise<{ campaign: CampaignRecord; programme: ProgrammeRecord } | undefined> {
  const { repository } = dependencies;
  const campaign =
    campaignId === undefined
      ? await findCurrentCampaign(dependencies)
      : await repository.findCampaign(campaignId);
  if (campaign === undefined) return undefined;
  const programme = await repository.findProgramme(campaign._id, programmeId);
  return programme && { campaign, programme };
}

import { endOfDay, startOfDay, type Instant } from '@admis/workflows/domain';
import type { CampaignRecord } from '../data-access/records.ts';
import type { Campaign } from '../schemas.ts';
import type { CatalogueDependencies } from './dependencies.ts';
import { campaignClosesOn } from './programme-dates.ts';

/** The campaign that the portal speaks of now, or undefined when there is none at all. */
export async function findCurrentCampaign({
  repository,
  now,
}: Pick<CatalogueDependencies, 'repository' | 'now'>): Promise<CampaignRecord | undefined> {
  return currentOf(await repository.findCampaigns(), now());
}

/** The open campaign that opened last; else the next to open; else the last to have closed. */
export function currentOf(
  campaigns: readonly CampaignRecord[],
  now: Instant,
): CampaignRecord | undefined {
  const dated = campaigns.map((campaign) => ({ campaign, ...campaignWindow(campaign) }));
  const open = dated.filter(({ opensAt, closesAt }) => opensAt <= now && now < closesAt);
  const coming = dated.filter(({ opensAt }) => now < opensAt);
  const [chosen] =
    open.length > 0
      ? open.sort((a, b) => compare(b.opensAt, a.opensAt))
      : coming.length > 0
        ? coming.sort((a, b) => compare(a.opensAt, b.opensAt))
        : dated.sort((a, b) => compare(b.closesAt, a.closesAt));
  return chosen?.campaign;
}

export function toCampaign(campaign: CampaignRecord): Campaign {
  return {
    id: campaign._id,
    title: campaign.title,
    timeZone: campaign.timeZone,
    ...campaignWindow(campaign),
    academicYear: campaign.academicYear,
    applicationLimit: campaign.applicationLimit,
  };
}

function campaignWindow(campaign: CampaignRecord): { opensAt: Instant; closesAt: Instant } {
  return {
    opensAt: startOfDay(campaign.opensOn, campaign.timeZone),
    closesAt: endOfDay(campaignClosesOn(campaign), campaign.timeZone),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

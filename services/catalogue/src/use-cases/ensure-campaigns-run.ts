import type { CatalogueDependencies } from './dependencies.ts';

/** Each campaign's workflow keeps its dates and publications. One whose data are erased finds nothing to do and ends. */
export async function ensureCampaignsRun({
  repository,
  campaignWorkflows,
}: Pick<CatalogueDependencies, 'repository' | 'campaignWorkflows'>): Promise<void> {
  for (const { _id } of await repository.findCampaigns()) {
    await campaignWorkflows.ensureRunning(_id);
  }
}

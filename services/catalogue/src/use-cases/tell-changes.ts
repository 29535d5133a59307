import type { CatalogueDependencies } from './dependencies.ts';

/**
 * Tells the campaigns' workflows of every change that they may not know of yet. One told twice does no harm.
 *
 * @returns how many records were told of
 * @throws whatever keeps Temporal or the database away: the rest stays untold, for the next time
 */
export async function tellChanges({
  repository,
  campaignWorkflows,
}: Pick<CatalogueDependencies, 'repository' | 'campaignWorkflows'>): Promise<number> {
  const untold = await repository.findUntold();
  for (const record of untold) {
    await campaignWorkflows.tellDatesChanged(record.campaign, record.programme);
    await repository.markTold(record);
  }
  return untold.length;
}

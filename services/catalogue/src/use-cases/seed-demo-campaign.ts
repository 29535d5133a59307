import { dayOf } from '@admis/workflows/domain';
import { demoCampaign } from '../demo-campaign.ts';
import type { CatalogueDependencies } from './dependencies.ts';

/**
 * Adds the demo campaign, counted from today in `timeZone`, unless there is one already.
 *
 * @returns whether it was added
 */
export async function seedDemoCampaign(
  { repository, now }: Pick<CatalogueDependencies, 'repository' | 'now'>,
  timeZone: string,
): Promise<boolean> {
  if ((await repository.findDemoCampaign()) !== undefined) return false;
  await repository.insertMissing(demoCampaign(dayOf(now(), timeZone), timeZone));
  return true;
}

import type { AdmissionsDependencies } from './dependencies.ts';

/** Erases a page of a campaign's applications with their history, at last its lists and rankings; true when nothing is left. */
export async function eraseApplications(
  {
    repository,
    waitingLists,
    rankings,
  }: Pick<AdmissionsDependencies, 'repository' | 'waitingLists' | 'rankings'>,
  { campaign, limit }: { campaign: string; limit: number },
): Promise<boolean> {
  if ((await repository.erasePage(campaign, limit)) > 0) return false;
  await Promise.all([waitingLists.removeCampaign(campaign), rankings.removeCampaign(campaign)]);
  return true;
}

import type { AdmissionsDependencies } from './dependencies.ts';

/** Erases a page of a campaign's applications with their history, at last its lists, rankings, messages and who looked; true when nothing is left. */
export async function eraseApplications(
  {
    repository,
    begun,
    waitingLists,
    rankings,
    readings,
    messages,
  }: Pick<
    AdmissionsDependencies,
    'repository' | 'begun' | 'waitingLists' | 'rankings' | 'readings' | 'messages'
  >,
  { campaign, limit }: { campaign: string; limit: number },
): Promise<boolean> {
  if ((await repository.erasePage(campaign, limit)) > 0) return false;
  await Promise.all(
    [begun, waitingLists, rankings, readings, messages].map((kept) =>
      kept.removeCampaign(campaign),
    ),
  );
  return true;
}

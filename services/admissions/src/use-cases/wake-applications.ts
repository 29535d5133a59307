import type { AdmissionsActivities } from '@admis/workflows/messages';
import type { AdmissionsDependencies } from './dependencies.ts';
import { currentDates } from './as-of-now.ts';
import { programmesOf } from './programmes-of.ts';
import { someAtOnce } from './some-at-once.ts';

const atOnce = 20;

/** Tells a page of applications the dates of their programmes as they stand now. */
export async function wakeApplications(
  {
    repository,
    catalogue,
    workflows,
  }: Pick<AdmissionsDependencies, 'repository' | 'catalogue' | 'workflows'>,
  { limit, ...part }: Parameters<AdmissionsActivities['wakeApplications']>[0],
): ReturnType<AdmissionsActivities['wakeApplications']> {
  const page = await repository.findOpen(part, limit);
  const programmes = await programmesOf(catalogue, page);
  await someAtOnce(page, atOnce, ({ id, state }) =>
    workflows.wake(id, currentDates(state, programmes.get(state.programme.id))),
  );
  return { told: page.length, last: page.length < limit ? null : (page.at(-1)?.id ?? null) };
}

import type { AdmissionsActivities } from '@admis/workflows/messages';
import { currentDates } from './as-of-now.ts';
import { programmesOf } from './programmes-of.ts';
import { recordAndShare } from './record-and-share.ts';
import type { SharingDependencies } from './share-common-pieces.ts';
import { someAtOnce } from './some-at-once.ts';

const atOnce = 20;

/**
 * Tells a page of applications the dates of their programmes as they stand now, and records what each did then:
 * broken off, the whole page is told again, and an application answers again what may not be recorded.
 */
export async function wakeApplications(
  dependencies: SharingDependencies,
  { limit, ...part }: Parameters<AdmissionsActivities['wakeApplications']>[0],
): ReturnType<AdmissionsActivities['wakeApplications']> {
  const { repository, catalogue, workflows } = dependencies;
  const page = await repository.findOpen(part, limit);
  const programmes = await programmesOf(catalogue, page);
  await someAtOnce(page, atOnce, async ({ id, state }) => {
    const dates = currentDates(state, programmes.get(state.programme.id));
    const batch = await workflows.wake(id, dates);
    if (batch !== null) await recordAndShare(dependencies, batch);
  });
  return { told: page.length, last: page.length < limit ? null : (page.at(-1)?.id ?? null) };
}

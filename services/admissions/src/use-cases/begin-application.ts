import type { AdmissionsDependencies } from './dependencies.ts';

/** How long an application of which nothing is known counts because its request may still be on its way. */
const ON_ITS_WAY_MS = 60_000;

/**
 * Notes that the candidate begins an application, before its workflow starts, so that of two begun at the same instant
 * the second one counts the first. Nothing has to be given back: what came of an application that was begun is looked
 * up when it matters (docs/decisions/031).
 *
 * @param check throws when so many others are too many; then nothing is noted
 * @returns how many others count towards the campaign's limit
 * @throws ProblemError 503 `peerUnavailable` when Temporal has to be asked and does not answer
 */
export async function beginApplication(
  dependencies: Pick<AdmissionsDependencies, 'begun' | 'repository' | 'workflows' | 'now'>,
  { id, candidate, campaign }: { id: string; candidate: string; campaign: string },
  check: (others: number) => void,
): Promise<number> {
  const { repository, now } = dependencies;
  for (;;) {
    const { version, begun } = await dependencies.begun.find(candidate, campaign);
    // Read in this order, what is recorded in between is found at least once.
    const recorded = await repository.findEnds(candidate, campaign);
    const others = [];
    for (const one of begun) {
      if (one.applicationId === id || recorded.has(one.applicationId)) continue;
      if (await counts(dependencies, one)) others.push(one);
    }
    const live = [...recorded].filter(([other, end]) => other !== id && end !== 'cancelled');
    const count = live.length + others.length;
    check(count);
    const noted = [...others, { applicationId: id, at: now() }];
    if (await dependencies.begun.replace(candidate, campaign, version, noted)) return count;
  }
}

/** Whether an application that was begun and is not recorded is one, or may still become one. */
async function counts(
  { workflows, now }: Pick<AdmissionsDependencies, 'workflows' | 'now'>,
  { applicationId, at }: { applicationId: string; at: string },
): Promise<boolean> {
  if (Date.parse(now()) - Date.parse(at) < ON_ITS_WAY_MS) return true;
  const state = (await workflows.findStanding(applicationId))?.state;
  return state !== undefined && state !== null && state.end !== 'cancelled';
}

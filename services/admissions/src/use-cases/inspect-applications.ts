import { isForgotten } from '@admis/workflows/domain';
import type { Finding, Flaw, InspectedPage } from '@admis/workflows/messages';
import type { InspectedRecord } from '../data-access/records.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { someAtOnce } from './some-at-once.ts';

/** Few: an inspection has time, and candidates have not. */
const atOnce = 4;

type Dependencies = Pick<AdmissionsDependencies, 'repository' | 'workflows'>;

/** Compares a page of the open applications with their workflows. */
export async function inspectApplications(
  { repository, workflows }: Dependencies,
  { after, limit }: { after: string | null; limit: number },
): Promise<InspectedPage> {
  const page = await repository.findAllOpen(after, limit);
  return {
    looked: page.length,
    findings: await findingsAmong(workflows, page),
    last: page.length < limit ? null : (page.at(-1)?._id ?? null),
  };
}

/** Compares these once more; one that is closed by now has nothing left to go wrong. */
export async function inspectAgain(
  { repository, workflows }: Dependencies,
  ids: readonly string[],
): Promise<Finding[]> {
  const records = await repository.findMany(ids);
  return findingsAmong(
    workflows,
    records.filter(({ state }) => !state.closed),
  );
}

async function findingsAmong(
  workflows: Dependencies['workflows'],
  records: readonly InspectedRecord[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  await someAtOnce(records, atOnce, async (record) => {
    const flaw = await flawOf(workflows, record);
    if (flaw !== null) findings.push({ applicationId: record._id, flaw });
  });
  return findings.sort((one, other) => (one.applicationId < other.applicationId ? -1 : 1));
}

async function flawOf(
  workflows: Dependencies['workflows'],
  { _id, revision, state }: InspectedRecord,
): Promise<Flaw | null> {
  const standing = await workflows.findStanding(_id);
  if (standing !== undefined && standing.revision > revision) return 'behind';
  // One that has ended answers too.
  if (standing === undefined || !(await workflows.isRunning(_id))) return 'lost';
  return isForgotten(state) ? 'forgotten' : null;
}

import type { Actor, Application } from '@admis/workflows/domain';
import type { ApplicationFilter } from '../data-access/application-repository.ts';
import type { Applications, ListApplicationsQuery } from '../schemas/application.ts';
import { scopeOf, visibleState } from './access.ts';
import { asOfNow } from './as-of-now.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { knownRevision } from './known-revision.ts';
import { programmesOf } from './programmes-of.ts';
import { summariseApplication } from './view-application.ts';

/** Nobody applies as often as this. */
const most = 500;

/**
 * A candidate's own applications, filtered and counted as they stand now: what the records have may be out of
 * date for the minutes in which a whole campaign's workflows wake.
 */
export async function listOwnApplications(
  { repository, catalogue, now }: AdmissionsDependencies,
  { words, programme, fileStatus, decision, ended }: ApplicationFilter,
  {
    actor,
    page,
    pageSize,
    sort,
  }: { actor: Actor } & Pick<ListApplicationsQuery, 'page' | 'pageSize' | 'sort'>,
): Promise<Applications> {
  const records = await repository.findPage(scopeOf(actor), { words, programme }, sort, {
    skip: 0,
    limit: most,
  });
  const programmes = await programmesOf(catalogue, records);
  const matching = records
    .map((record) => {
      const present = asOfNow(record, programmes.get(record.state.programme.id), now());
      return { record, present, state: visibleState(present.state, actor) };
    })
    .filter(({ state }) => matches(state, { decision, ended }));
  const counts = { awaiting: 0, received: 0, incomplete: 0, complete: 0 };
  for (const { state } of matching) counts[state.fileStatus] += 1;
  const found = matching.filter(({ state }) => fileStatus?.includes(state.fileStatus) ?? true);
  const shown = found.slice((page - 1) * pageSize, page * pageSize);
  return {
    applications: await Promise.all(
      shown.map(async ({ record, present }) => {
        const revision = await knownRevision(repository, present, actor);
        return summariseApplication(record, { state: present.state, revision }, actor);
      }),
    ),
    counts: { fileStatus: counts },
    total: found.length,
    page,
    pageSize,
  };
}

function matches(
  state: Application,
  { decision, ended }: Pick<ApplicationFilter, 'decision' | 'ended'>,
): boolean {
  const decided = decision?.includes(state.decision?.status ?? 'pending') ?? true;
  return decided && (ended === undefined || ended === (state.end !== null));
}

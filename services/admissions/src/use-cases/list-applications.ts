import type { Actor } from '@admis/workflows/domain';
import type { ApplicationFilter } from '../data-access/application-repository.ts';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { ApplicationRecord } from '../data-access/records.ts';
import type {
  Applications,
  ApplicationSummary,
  ListApplicationsQuery,
} from '../schemas/application.ts';
import { listOf } from '../schemas/common.ts';
import { scopeOf, seesAsCandidate } from './access.ts';
import { asOfNow } from './as-of-now.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { knownRevision } from './known-revision.ts';
import { listOwnApplications } from './list-own-applications.ts';
import { programmesOf } from './programmes-of.ts';
import { searchWords } from './search-words.ts';
import { summariseApplication } from './view-application.ts';

/** The applications that `actor` may see: a candidate's own, or those of a centre, a commission, or all. */
export async function listApplications(
  dependencies: AdmissionsDependencies,
  query: ListApplicationsQuery,
  actor: Actor,
): Promise<Applications> {
  const { repository, now } = dependencies;
  const { page, pageSize, sort } = query;
  const scope = scopeOf(actor);
  const fileStatus = listOf(query.fileStatus);
  const filter: ApplicationFilter = {
    words: query.q === undefined ? undefined : searchWords(query.q),
    programme: query.programme,
    decision: listOf(query.decision),
    ended: query.ended === undefined ? undefined : query.ended === 'true',
    // To a candidate a decision is public by the catalogue's dates alone, and the records have older ones.
    publishedBy: actor.roles.includes('candidate') ? undefined : now(),
  };
  const own = scope !== 'all' && scope.every((part) => 'candidate' in part);
  if (own) {
    return listOwnApplications(
      dependencies,
      { ...filter, fileStatus },
      { actor, page, pageSize, sort },
    );
  }
  const [records, counts] = await Promise.all([
    repository.findPage(scope, { ...filter, fileStatus }, sort, {
      skip: (page - 1) * pageSize,
      limit: pageSize,
    }),
    repository.countByFileStatus(scope, filter),
  ]);
  const counted = fileStatus ?? (Object.keys(counts) as (keyof typeof counts)[]);
  return {
    applications: await summarise(dependencies, records, actor),
    counts: { fileStatus: counts },
    total: [...new Set(counted)].reduce((sum, status) => sum + counts[status], 0),
    page,
    pageSize,
  };
}

/**
 * A candidate's own applications by today's dates. Those of others by the dates last recorded: a list for staff
 * may span hundreds of programmes, and decides nothing.
 */
async function summarise(
  { repository, catalogue, now }: AdmissionsDependencies,
  records: readonly ApplicationRecord[],
  actor: Actor,
): Promise<ApplicationSummary[]> {
  const own = records.filter(({ state }) => seesAsCandidate(state, actor));
  const programmes: Map<string, Programme> = await programmesOf(catalogue, own);
  return Promise.all(
    records.map(async (record) => {
      const present = asOfNow(record, programmes.get(record.state.programme.id), now());
      const revision = await knownRevision(repository, present, actor);
      return summariseApplication(record, { state: present.state, revision }, actor);
    }),
  );
}

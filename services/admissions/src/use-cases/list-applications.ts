import type { Actor } from '@admis/workflows/domain';
import type { ApplicationFilter } from '../data-access/application-repository.ts';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { ApplicationRecord } from '../data-access/records.ts';
import type { Applications, ListApplicationsQuery } from '../schemas/application.ts';
import { listOf } from '../schemas/common.ts';
import { scopeOf, seesAsCandidate } from './access.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { searchWords } from './search-words.ts';
import { summariseApplication } from './view-application.ts';

/** The applications that `actor` may see: a candidate's own, or those of a centre, a commission, or all. */
export async function listApplications(
  { repository, catalogue }: Pick<AdmissionsDependencies, 'repository' | 'catalogue'>,
  query: ListApplicationsQuery,
  actor: Actor,
): Promise<Applications> {
  const scope = scopeOf(actor);
  const fileStatus = listOf(query.fileStatus);
  const withoutStatus: ApplicationFilter = {
    words: query.q === undefined ? undefined : searchWords(query.q),
    programme: query.programme,
    decision: listOf(query.decision),
    ended: query.ended === undefined ? undefined : query.ended === 'true',
  };
  const { page, pageSize } = query;
  const [records, counts] = await Promise.all([
    repository.findPage(scope, { ...withoutStatus, fileStatus }, query.sort, {
      skip: (page - 1) * pageSize,
      limit: pageSize,
    }),
    repository.countByFileStatus(scope, withoutStatus),
  ]);
  const programmes = await programmesFor(catalogue, records, actor);
  const counted = fileStatus ?? (Object.keys(counts) as (keyof typeof counts)[]);
  return {
    applications: records.map((record) =>
      summariseApplication(record, actor, programmes.get(record.state.programme.id)),
    ),
    counts: { fileStatus: counts },
    total: [...new Set(counted)].reduce((sum, status) => sum + counts[status], 0),
    page,
    pageSize,
  };
}

/**
 * The programmes of a candidate's own applications, whose dates must be today's. A list for staff shows the
 * dates last recorded: it may span hundreds of programmes, and decides nothing.
 */
async function programmesFor(
  catalogue: AdmissionsDependencies['catalogue'],
  records: readonly ApplicationRecord[],
  actor: Actor,
): Promise<Map<string, Programme>> {
  const own = records.filter(({ state }) => seesAsCandidate(state, actor));
  const ids = [...new Set(own.map(({ state }) => state.programme.id))];
  const found = await Promise.all(ids.map((id) => catalogue.findProgramme(id)));
  return new Map(
    found.flatMap((programme) => (programme === undefined ? [] : [[programme.id, programme]])),
  );
}

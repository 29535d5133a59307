import type { Actor } from '@admis/workflows/domain';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { RankingRecord } from '../data-access/records.ts';
import type { RankingQuery, RankingView } from '../schemas/ranking.ts';
import { compareRanking, countRanking } from './compare-ranking.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { isProgrammeInScope } from './get-own-programme.ts';

const firstPage: RankingQuery = { page: 1, pageSize: 50 };

/** A stored ranking against what is there now, and how far it has come. */
export async function viewRanking(
  { repository, now }: Pick<AdmissionsDependencies, 'repository' | 'now'>,
  record: RankingRecord,
  programme: Programme,
  actor: Actor,
  { page, pageSize }: RankingQuery = firstPage,
): Promise<RankingView> {
  const compared = await compareRanking(repository, {
    programme,
    rows: record.rows,
    actor: record.proposedBy,
    now: now(),
  });
  const rows = compared
    .map((row, index) => ({ ...row, outcome: record.rows[index]?.outcome ?? null }))
    .toSorted((a, b) => weight(b) - weight(a) || a.line - b.line);
  const outcomes = record.rows.map(({ outcome }) => outcome?.status);
  const done = outcomes.filter((status) => status === 'done').length;
  const refused = outcomes.filter((status) => status === 'refused').length;
  const waits = record.stage === 'proposed';
  const { _id: id, campaign, stage, proposedAt, approvedBy, approvedAt } = record;
  return {
    id,
    programmeId: programme.id,
    campaign,
    stage,
    proposedBy: record.proposedBy.id,
    proposedAt,
    approvedBy,
    approvedAt,
    mayApprove:
      waits &&
      record.proposedBy.id !== actor.id &&
      isProgrammeInScope(programme, actor, 'commissionChair'),
    mayDrop:
      waits &&
      (isProgrammeInScope(programme, actor, 'commissionChair') ||
        isProgrammeInScope(programme, actor, 'commissionMember')),
    progress: { done, refused, left: record.rows.length - done - refused },
    counts: countRanking(compared),
    rows: rows.slice((page - 1) * pageSize, page * pageSize),
    total: rows.length,
    page,
    pageSize,
  };
}

/** What needs a look comes first. */
function weight({ problems, outcome }: RankingView['rows'][number]): number {
  if (outcome?.status === 'refused') return 2;
  return outcome === null && problems.length > 0 ? 1 : 0;
}

import { ProblemError } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import { applicationIdOf, type BulkActionChunk } from '@admis/workflows/messages';
import type { RankingRecord, RankingRecordRow } from '../data-access/records.ts';
import { asOfNow } from './as-of-now.ts';
import { hasRank } from './compare-ranking.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { giveCommand } from './give-command.ts';

/**
 * Some rows of an approved ranking: the decision is entered by the proposer and validated by the approver, as
 * by hand. A row with an outcome is passed over, and one cut off in the middle ends the same when it is done again.
 */
export async function doRankingRows(
  dependencies: AdmissionsDependencies,
  request: { id: string; approvedBy: Actor; from: number; limit: number },
  /** Called after each row. */
  alive: () => void,
): Promise<BulkActionChunk> {
  const { rankings, now } = dependencies;
  const { id, approvedBy, from, limit } = request;
  await rankings.approve(id, approvedBy.id, now());
  const ranking = await rankings.find(id);
  // Dropped just before it was approved, or erased with its campaign.
  if (ranking === undefined || ranking.approvedBy !== approvedBy.id) {
    return { done: 0, refused: 0, next: null };
  }
  const chunk: BulkActionChunk = { done: 0, refused: 0, next: null };
  const listed = new Set(ranking.rows.map((row) => applicationOf(ranking, row)));
  for (const [offset, row] of ranking.rows.slice(from, from + limit).entries()) {
    const outcome =
      row.outcome ?? (await doRow(dependencies, { ranking, row, approvedBy, listed }));
    if (row.outcome === null) await rankings.putOutcome(id, from + offset, outcome);
    chunk[outcome.status] += 1;
    alive();
  }
  if (from + limit < ranking.rows.length) return { ...chunk, next: from + limit };
  await rankings.finish(id);
  return chunk;
}

async function doRow(
  dependencies: AdmissionsDependencies,
  {
    ranking,
    row,
    approvedBy,
    listed,
  }: {
    ranking: RankingRecord;
    row: RankingRecordRow;
    approvedBy: Actor;
    listed: ReadonlySet<string>;
  },
): Promise<NonNullable<RankingRecordRow['outcome']>> {
  const { repository, now } = dependencies;
  const id = applicationOf(ranking, row);
  const key = `ranking/${ranking._id}/${row.line}`;
  try {
    const record = await repository.find(id);
    if (record !== undefined && hasRank(asOfNow(record, undefined, now()).state, row.rank)) {
      return { status: 'done', code: null };
    }
    await giveCommand(dependencies, {
      id,
      body: { type: 'enterDecision', outcome: { status: 'waitingList', rank: row.rank } },
      actor: ranking.proposedBy,
      idempotencyKey: `${key}/enter`,
      reranked: listed,
    });
    await giveCommand(dependencies, {
      id,
      body: { type: 'validateDecision' },
      actor: approvedBy,
      idempotencyKey: `${key}/validate`,
    });
    return { status: 'done', code: null };
  } catch (error) {
    // What the rules refuse stays refused; whatever else goes wrong is tried again.
    if (!(error instanceof ProblemError) || error.status >= 500) throw error;
    return { status: 'refused', code: error.code };
  }
}

function applicationOf(
  { campaign, programme }: RankingRecord,
  { number }: RankingRecordRow,
): string {
  return applicationIdOf({ campaign, programme, candidate: number });
}

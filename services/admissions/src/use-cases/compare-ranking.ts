import {
  decide,
  isRefusal,
  type Actor,
  type Application,
  type ApplicationCommand,
  type Instant,
} from '@admis/workflows/domain';
import { applicationIdOf } from '@admis/workflows/messages';
import type { ApplicationRepository } from '../data-access/application-repository.ts';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { ApplicationRecord } from '../data-access/records.ts';
import type { RankingCounts, RankingProblem, RankingRow } from '../schemas/ranking.ts';
import { asOfNow } from './as-of-now.ts';
import type { FileRow } from './read-ranking-file.ts';

const pageSize = 500;

interface Comparison {
  programme: Programme;
  rows: readonly FileRow[];
  /** Who enters the decisions. */
  actor: Actor;
  now: Instant;
}

/** What each row of a ranking would change, and what is wrong with it. Nothing is done. */
export async function compareRanking(
  repository: Pick<ApplicationRepository, 'findMany' | 'findRankHolders'>,
  comparison: Comparison,
): Promise<RankingRow[]> {
  const { programme, rows } = comparison;
  const { campaign, id: programmeId } = programme;
  const idOf = ({ number }: FileRow): string =>
    applicationIdOf({ campaign, programme: programmeId, candidate: number });
  const listed = new Set(rows.map(idOf));
  const numbers = countsOf(rows.map(({ number }) => number));
  const ranks = countsOf(rows.map(({ rank }) => rank));
  const compared: RankingRow[] = [];
  for (let from = 0; from < rows.length; from += pageSize) {
    const page = rows.slice(from, from + pageSize);
    const [records, holders] = await Promise.all([
      repository.findMany(page.map(idOf)),
      repository.findRankHolders(
        campaign,
        programmeId,
        page.flatMap(({ rank }) => (rank === null ? [] : [rank])),
      ),
    ]);
    const byId = new Map(records.map((record) => [record._id, record]));
    const taken = new Set(
      holders.filter(({ id }) => !listed.has(id)).flatMap(({ ranks: held }) => held),
    );
    for (const row of page) {
      const fromFile: RankingProblem[] = [
        ...(row.rank === null ? (['badRank'] as const) : []),
        ...((numbers.get(row.number) ?? 0) > 1 ? (['duplicateNumber'] as const) : []),
        ...(row.rank !== null && (ranks.get(row.rank) ?? 0) > 1
          ? (['duplicateRank'] as const)
          : []),
        ...(row.rank !== null && taken.has(row.rank) ? (['rankTaken'] as const) : []),
      ];
      compared.push(compareRow(row, byId.get(idOf(row)), fromFile, comparison));
    }
  }
  return compared;
}

export function countRanking(rows: readonly RankingRow[]): RankingCounts {
  const changes = countsOf(rows.map(({ change }) => change));
  return {
    rows: rows.length,
    new: changes.get('new') ?? 0,
    up: changes.get('up') ?? 0,
    down: changes.get('down') ?? 0,
    same: changes.get('same') ?? 0,
    problems: rows.filter(({ problems }) => problems.length > 0).length,
  };
}

function compareRow(
  row: FileRow,
  record: ApplicationRecord | undefined,
  fromFile: RankingProblem[],
  { programme, actor, now }: Comparison,
): RankingRow {
  if (record === undefined) {
    return {
      ...row,
      applicationId: null,
      candidate: null,
      fileStatus: null,
      current: null,
      change: null,
      problems: [...fromFile, 'unknownNumber'],
      outcome: null,
    };
  }
  const { state } = asOfNow(record, programme, now);
  const current = currentOf(state);
  const problem = row.rank === null ? null : problemOf(state, row.rank, { actor, now });
  return {
    ...row,
    applicationId: record._id,
    candidate: { number: state.candidate, ...record.names },
    fileStatus: state.fileStatus,
    current,
    change: row.rank === null ? null : changeOf(current?.rank ?? null, row.rank),
    problems: problem === null ? fromFile : [...fromFile, problem],
    outcome: null,
  };
}

function currentOf({ decision, draft }: Application): RankingRow['current'] {
  const outcome = decision ?? draft;
  if (outcome === null) return null;
  return {
    status: outcome.status,
    rank: outcome.status === 'waitingList' ? outcome.rank : null,
    stage: decision === null ? (draft?.stage ?? 'entered') : 'published',
  };
}

function changeOf(from: number | null, to: number): RankingRow['change'] {
  if (from === null) return 'new';
  if (from === to) return 'same';
  return to < from ? 'up' : 'down';
}

/** Why the rank cannot be given. A decision that has it already needs nothing more. */
function problemOf(
  state: Application,
  rank: number,
  { actor, now }: Pick<Comparison, 'actor' | 'now'>,
): RankingProblem | null {
  const current = currentOf(state);
  if (current !== null && current.status !== 'waitingList') return 'decidedOtherwise';
  if (hasRank(state, rank)) return null;
  if (current?.stage === 'published') {
    return rank > (current.rank ?? 0) ? 'rankWouldWorsen' : 'correctionNeeded';
  }
  const command: ApplicationCommand = {
    type: 'enterDecision',
    outcome: { status: 'waitingList', rank },
  };
  const outcome = decide(state, command, { actor, now, dates: state.dates });
  return isRefusal(outcome) ? outcome.refused : null;
}

/** Whether the rank is validated already, published or not. */
export function hasRank({ decision, draft }: Application, rank: number): boolean {
  const settled = decision ?? (draft?.stage === 'validated' ? draft : null);
  return settled?.status === 'waitingList' && settled.rank === rank;
}

function countsOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

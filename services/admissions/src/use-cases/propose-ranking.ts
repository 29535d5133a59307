import { createHash } from 'node:crypto';
import { ProblemError } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import type { RankingRecord } from '../data-access/records.ts';
import type { RankingView } from '../schemas/ranking.ts';
import { compareRanking, countRanking } from './compare-ranking.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { getOwnProgramme } from './get-own-programme.ts';
import { readRankingFile } from './read-ranking-file.ts';
import { viewRanking } from './view-ranking.ts';

/**
 * A ranking is stored until a second person approves or drops it. A retried request (the same key) stores it once.
 * @throws ProblemError 404, 403, 400; 409 `rankingHasProblems` with the counts, `rankingWaiting`; 503
 */
export async function proposeRanking(
  dependencies: AdmissionsDependencies,
  {
    programmeId,
    actor,
    file,
    idempotencyKey,
  }: { programmeId: string; actor: Actor; file: Buffer; idempotencyKey: string },
): Promise<RankingView> {
  const { repository, rankings, catalogue, now } = dependencies;
  const programme = await getOwnProgramme(catalogue, programmeId, actor, ['commissionMember']);
  const read = await readRankingFile(file);
  const id = idOf(idempotencyKey, actor, programmeId, file);
  const known = await rankings.find(id);
  if (known !== undefined) return viewRanking(dependencies, known, programme, actor);

  const compared = await compareRanking(repository, { programme, rows: read, actor, now: now() });
  const counts = countRanking(compared);
  if (counts.problems > 0) {
    throw new ProblemError(409, 'rankingHasProblems', 'Some rows of the ranking cannot be done.', {
      counts,
    });
  }
  const record: RankingRecord = {
    _id: id,
    campaign: programme.campaign,
    programme: programme.id,
    stage: 'proposed',
    slot: `${programme.campaign}/${programme.id}`,
    proposedBy: proposerOf(actor),
    proposedAt: now(),
    approvedBy: null,
    approvedAt: null,
    rows: read.flatMap(({ line, number, rank }) =>
      rank === null ? [] : [{ line, number, rank, outcome: null }],
    ),
  };
  if (await rankings.insert(record)) return viewRanking(dependencies, record, programme, actor);
  const same = await rankings.find(id);
  if (same !== undefined) return viewRanking(dependencies, same, programme, actor);
  throw new ProblemError(
    409,
    'rankingWaiting',
    'Another ranking of this programme waits for its approval or is being done.',
  );
}

function idOf(key: string, actor: Actor, programmeId: string, file: Buffer): string {
  return createHash('sha256')
    .update(JSON.stringify([key, actor.id, programmeId]))
    .update(file)
    .digest('hex')
    .slice(0, 32);
}

/** Who the decisions are entered by, once they are approved: the facts of the token that proposed them. */
function proposerOf({ id, roles, commissions = [] }: Actor): Actor {
  return { id, roles, commissions };
}

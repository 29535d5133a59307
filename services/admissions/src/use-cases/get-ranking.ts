import { ProblemError } from '@admis/kit';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { RankingRepository } from '../data-access/ranking-repository.ts';
import type { RankingRecord } from '../data-access/records.ts';

/** @throws ProblemError 404 `rankingNotFound` when the programme has no ranking of this id */
export async function getRanking(
  rankings: RankingRepository,
  programme: Programme,
  id: string,
): Promise<RankingRecord> {
  const record = await rankings.find(id);
  if (record?.programme === programme.id && record.campaign === programme.campaign) return record;
  throw new ProblemError(404, 'rankingNotFound', 'There is no such ranking of this programme.');
}

/** @returns the 409 of a ranking that is not what the request takes it for */
export function notProposed({ stage }: RankingRecord): ProblemError {
  return new ProblemError(409, 'rankingNotProposed', 'The ranking is not waiting any more.', {
    stage,
  });
}

import type { Actor } from '@admis/workflows/domain';
import type { RankingQuery, RankingView } from '../schemas/ranking.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { getOwnProgramme } from './get-own-programme.ts';
import { viewRanking } from './view-ranking.ts';

/** The ranking of the programme that was proposed last, or null. @throws ProblemError 404, 403, 503 */
export async function findRanking(
  dependencies: AdmissionsDependencies,
  programmeId: string,
  query: RankingQuery,
  actor: Actor,
): Promise<RankingView | null> {
  const programme = await getOwnProgramme(dependencies.catalogue, programmeId, actor, [
    'commissionMember',
    'commissionChair',
    'administrator',
  ]);
  const record = await dependencies.rankings.findLatest(programme.campaign, programme.id);
  return record === undefined ? null : viewRanking(dependencies, record, programme, actor, query);
}

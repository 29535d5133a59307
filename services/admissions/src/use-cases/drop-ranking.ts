import type { Actor } from '@admis/workflows/domain';
import type { RankingView } from '../schemas/ranking.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { getOwnProgramme } from './get-own-programme.ts';
import { getRanking, notProposed } from './get-ranking.ts';
import { viewRanking } from './view-ranking.ts';

/** A ranking that nobody has approved is dropped. @throws ProblemError 404, 403, 409 `rankingNotProposed`, 503 */
export async function dropRanking(
  dependencies: AdmissionsDependencies,
  { programmeId, id, actor }: { programmeId: string; id: string; actor: Actor },
): Promise<RankingView> {
  const { rankings, catalogue } = dependencies;
  const programme = await getOwnProgramme(catalogue, programmeId, actor, [
    'commissionMember',
    'commissionChair',
  ]);
  await getRanking(rankings, programme, id);
  await rankings.drop(id);
  const dropped = await getRanking(rankings, programme, id);
  if (dropped.stage !== 'dropped') throw notProposed(dropped);
  return viewRanking(dependencies, dropped, programme, actor);
}

import { ProblemError } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import type { RankingView } from '../schemas/ranking.ts';
import { compareRanking, countRanking } from './compare-ranking.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { getOwnProgramme } from './get-own-programme.ts';
import { getRanking, notProposed } from './get-ranking.ts';
import { viewRanking } from './view-ranking.ts';

/**
 * A second person approves: each row's decision is entered by the proposer and validated by them, in the
 * background. Approving again goes on with what was begun.
 * @throws ProblemError 404, 403; 409 `samePerson`, `rankingNotProposed`, `rankingHasProblems`; 503
 */
export async function approveRanking(
  dependencies: AdmissionsDependencies,
  { programmeId, id, actor }: { programmeId: string; id: string; actor: Actor },
): Promise<RankingView> {
  const { repository, rankings, bulkActions, catalogue, now } = dependencies;
  const programme = await getOwnProgramme(catalogue, programmeId, actor, ['commissionChair']);
  const record = await getRanking(rankings, programme, id);
  const { proposedBy, stage, rows } = record;
  if (proposedBy.id === actor.id) {
    throw new ProblemError(409, 'samePerson', 'Someone else has to approve what you proposed.');
  }
  const again = record.approvedBy === actor.id;
  if (stage !== 'proposed' && !again) throw notProposed(record);
  if (stage === 'proposed') {
    const compared = await compareRanking(repository, {
      programme,
      rows,
      actor: proposedBy,
      now: now(),
    });
    const counts = countRanking(compared);
    if (counts.problems > 0) {
      throw new ProblemError(409, 'rankingHasProblems', 'Some rows can no longer be done.', {
        counts,
      });
    }
  }
  const { id: login, roles, commissions = [] } = actor;
  // The workflow marks it as approved too: whatever is cut off here, it goes on from there.
  await bulkActions.start({
    kind: 'ranking',
    id,
    campaign: programme.campaign,
    programme: programme.id,
    approvedBy: { id: login, roles, commissions },
  });
  await rankings.approve(id, login, now());
  const approved = await getRanking(rankings, programme, id);
  if (approved.approvedBy !== login) throw notProposed(approved);
  return viewRanking(dependencies, approved, programme, actor);
}

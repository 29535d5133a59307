import { ProblemError } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import type { AdmissionsDependencies } from './dependencies.ts';
import { getOwnProgramme } from './get-own-programme.ts';
import { openingRoles } from './get-waiting-list.ts';
import { openCalls } from './open-calls.ts';

/**
 * A person lets the list call from now on. Asked twice it is opened once.
 * @throws ProblemError 404, 403, 409 `noWaitingList` or `listNotHeld`, 503
 */
export async function openWaitingList(
  dependencies: AdmissionsDependencies,
  programmeId: string,
  actor: Actor,
): Promise<void> {
  const { catalogue, waitingLists } = dependencies;
  const programme = await getOwnProgramme(catalogue, programmeId, actor, openingRoles);
  const { campaign, capacity } = programme;
  if (capacity === null) {
    throw new ProblemError(409, 'noWaitingList', 'The seats of this programme are not limited.');
  }
  const standing = await waitingLists.find(campaign, programmeId);
  if (standing !== undefined && standing.status !== 'held') {
    throw new ProblemError(409, 'listNotHeld', 'The list is open already, or closed.', {
      list: standing.status,
    });
  }
  await openCalls(dependencies, campaign, programmeId);
}

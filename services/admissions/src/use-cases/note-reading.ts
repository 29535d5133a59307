import { isInScope, ownershipOf, type Actor, type Application } from '@admis/workflows/domain';
import { staffRoles } from './access.ts';
import type { AdmissionsDependencies } from './dependencies.ts';

/**
 * Notes that a member of staff looks at an application, for its candidate to see. What cannot be noted is not shown:
 * this is waited for. Files are no exception: whoever wants one, the documents service asks for the application in
 * their name. Lists are: they show that there is an application, and to whom it belongs.
 */
export async function noteReading(
  { readings, now }: Pick<AdmissionsDependencies, 'readings' | 'now'>,
  state: Application,
  actor: Actor,
): Promise<void> {
  const owner = ownershipOf(state);
  const role = staffRoles.find((one) => isInScope(owner, actor, one));
  // Staff have no dossier; who had one would not be told of their own looking.
  if (role === undefined || isInScope(owner, actor, 'candidate')) return;
  await readings.add({
    applicationId: state.id,
    campaign: state.programme.campaign,
    candidate: state.candidate,
    by: actor.id,
    role,
    at: now(),
  });
}

import { ProblemError, problems } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import type { Dependencies } from './dependencies.ts';

/**
 * « J'ai déjà un dossier » of a student who came in by the ENT: the user that the broker made for them goes, because
 * Keycloak links an ENT login to the local account only while nobody else has it. Nothing is lost by it: there is no
 * dossier, and the next time they come by the ENT the user is made anew. They are signed out at the ENT as well: whoever
 * goes no further leaves no session behind.
 *
 * @throws ProblemError 403 `forbidden` for everybody else, 409 `hasDossier` when they have one, 503 `peerUnavailable`
 */
export async function giveEntLoginFree(
  { users, students }: Pick<Dependencies, 'users' | 'students'>,
  actor: Actor,
): Promise<void> {
  const student = await users.findStudent(actor.id);
  // Staff may come by the ENT as well, and keep their user.
  if (student === undefined || actor.roles.some((role) => role !== 'candidate')) {
    throw problems.forbidden('Only students who came in by the ENT give their login free.');
  }
  // Their token may be older than their dossier.
  const number = actor.dossierNumber ?? (await students.findNumber(student.login));
  if (number !== undefined) {
    throw new ProblemError(409, 'hasDossier', 'This ENT login opens a dossier already.');
  }
  await users.endSessions(actor.id);
  await users.remove(actor.id);
}

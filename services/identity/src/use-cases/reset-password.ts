import { linkProblem } from '../link-problems.ts';
import { checkPasswordReset } from './check-password-reset.ts';
import type { Dependencies } from './dependencies.ts';
import { setPassword } from './set-password.ts';

/**
 * Sets a new password by a reset link, which then is used up together with all that were sent before it,
 * and ends the sessions that the old password opened.
 *
 * @returns the dossier number
 * @throws ProblemError 410 like checkPasswordReset, 422 `weakPassword`, 503 `peerUnavailable`; after the
 *   last two the link still works
 */
export async function resetPassword(
  deps: Dependencies,
  { token, password }: { token: string; password: string },
): Promise<string> {
  const { dossierNumber, generation } = await checkPasswordReset(deps, token);
  // Used up first: of two requests at once with one link, one alone sets the password.
  if (!(await deps.accounts.useResetLinks(dossierNumber, generation))) {
    throw linkProblem('resetUsed');
  }
  try {
    await setPassword(deps, dossierNumber, password);
  } catch (error) {
    await deps.accounts.giveResetLinksBack(dossierNumber, generation);
    throw error;
  }
  try {
    await deps.users.endSessions(dossierNumber);
  } catch (error) {
    // The password is set and the link used up: the caller has nothing to try again.
    deps.logger.error({ err: error, dossierNumber }, 'the old sessions were not ended');
  }
  return dossierNumber;
}

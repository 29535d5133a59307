import { AccountRefused } from '../data-access/account-workflows.ts';
import { linkProblem } from '../link-problems.ts';
import { checkActivation } from './check-activation.ts';
import type { Dependencies } from './dependencies.ts';
import { enableAccount } from './enable-account.ts';
import { setPassword } from './set-password.ts';

/**
 * The owner has used the activation link and chosen a password: the account is active and they may sign
 * in at once. The workflow decides; should this die after its answer, the workflow enables the account.
 *
 * @returns the dossier number
 * @throws ProblemError 410 like checkActivation, 422 `weakPassword`, 503 `peerUnavailable`
 */
export async function activateAccount(
  deps: Dependencies,
  { token, password }: { token: string; password: string },
): Promise<string> {
  const { dossierNumber, generation } = await checkActivation(deps, token);
  // A password on an account that is still disabled opens nothing, so it may come before the decision.
  await setPassword(deps, dossierNumber, password);
  try {
    await deps.workflows.activate(dossierNumber, generation);
  } catch (error) {
    throw error instanceof AccountRefused ? linkProblem(error.code) : error;
  }
  await enableAccount(deps, dossierNumber);
  return dossierNumber;
}

import { ApplicationFailure } from '@temporalio/common';
import { EmailTaken } from '../data-access/email-taken.ts';
import type { Dependencies } from './dependencies.ts';
import { destroyAccount } from './destroy-account.ts';

/**
 * Makes what a recorded account consists of: the Keycloak user, who cannot sign in yet, and the dossier.
 * May be repeated.
 *
 * @throws ApplicationFailure, not to be retried: `NotFound` when there is no record (any more), `EmailTaken`
 *   when the e-mail became another user's in the meantime (the account is then destroyed)
 */
export async function createAccount(deps: Dependencies, dossierNumber: string): Promise<void> {
  const account = await deps.accounts.findByNumber(dossierNumber);
  if (account === undefined) {
    throw ApplicationFailure.nonRetryable('There is no such account', 'NotFound');
  }
  try {
    await deps.users.create(account);
  } catch (error) {
    if (!(error instanceof EmailTaken)) throw error;
    await destroyAccount(deps, dossierNumber);
    throw ApplicationFailure.nonRetryable("The e-mail is another user's by now", 'EmailTaken');
  }
  await deps.dossiers.open(account);
}

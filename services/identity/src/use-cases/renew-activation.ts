import { AccountRefused } from '../data-access/account-workflows.ts';
import type { Account } from '../data-access/accounts.ts';
import type { Dependencies } from './dependencies.ts';
import { findAccount } from './find-account.ts';

const mailsPerHour = 6;

/**
 * « J'ai perdu mon code d'activation »: a new link is mailed and the ones before it are dead. Nothing
 * happens when there is no such account or it is active: the caller sees no difference.
 *
 * @throws ProblemError 503 `peerUnavailable`
 */
export async function renewActivation(deps: Dependencies, identifier: string): Promise<void> {
  const account = await findAccount(deps, identifier);
  if (account?.status === 'pending') await renewActivationOf(deps, account);
}

/** The same for an account known to be pending. */
export async function renewActivationOf(deps: Dependencies, account: Account): Promise<void> {
  const { accounts, allowances, workflows } = deps;
  const { number, email } = account;
  if (!(await allowances.take('activation', email, mailsPerHour))) return;
  // Should the account's own request have died before: the first mail is then this one.
  if (!account.started) await workflows.start(number);
  try {
    const { generation, expiresAt } = await workflows.renewActivation(number);
    await accounts.recordLink(number, generation, new Date(expiresAt));
  } catch (error) {
    // Activated or destroyed in this very moment: there is nothing to renew.
    if (!(error instanceof AccountRefused)) throw error;
  }
}

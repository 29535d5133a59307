import { openAccount as openStanding } from '@admis/workflows/domain';
import type { Account, NewAccount } from '../data-access/accounts.ts';
import { randomDossierNumber } from '../dossier-number.ts';
import type { Dependencies } from './dependencies.ts';
import { tellEmailAlreadyUsed } from './tell-email-already-used.ts';

const repeatedWithinMs = 10_000;

export type AccountRequest = Pick<NewAccount, 'lastName' | 'firstName' | 'email' | 'language'>;

/**
 * « Créer votre dossier »: records the account and starts its workflow, which makes the Keycloak user and
 * the dossier and sends the activation mail. When the e-mail is taken its owner is told, and only they:
 * the caller sees the same as for a new one.
 *
 * An attempt that died between the record and the workflow is taken up by the next one with the same e-mail.
 *
 * @returns until when an account that is made now may be activated: the same for a taken e-mail
 * @throws ProblemError 503 `peerUnavailable`
 */
export async function openAccount(
  deps: Dependencies,
  request: AccountRequest,
): Promise<{ expiresAt: string }> {
  const { expiresAt } = openStanding(deps.now().toISOString(), deps.timeZone);
  await openUnlessTaken(deps, request);
  return { expiresAt };
}

async function openUnlessTaken(deps: Dependencies, request: AccountRequest): Promise<void> {
  const { accounts, users, workflows } = deps;
  let account = await accounts.findByEmail(request.email);
  if (account === undefined) {
    if (await users.hasEmail(request.email)) return;
    account = await recordAccount(deps, request);
  }
  if (account.started) {
    if (!isRepeated(account, request, deps.now())) await tellEmailAlreadyUsed(deps, account);
    return;
  }
  await workflows.start(account.number);
  await accounts.markStarted(account.number);
}

/** Whether this is the request that made the account, come again: a double click, a retry. */
function isRepeated(account: Account, request: AccountRequest, now: Date): boolean {
  return (
    account.lastName === request.lastName &&
    account.firstName === request.firstName &&
    now.getTime() - account.createdAt.getTime() < repeatedWithinMs
  );
}

/** The new account, or the one with the same e-mail that a concurrent request recorded a moment before. */
async function recordAccount(deps: Dependencies, request: AccountRequest): Promise<Account> {
  const { accounts, now, timeZone } = deps;
  for (;;) {
    const createdAt = now();
    const { expiresAt } = openStanding(createdAt.toISOString(), timeZone);
    await accounts.insert({
      ...request,
      number: randomDossierNumber(),
      createdAt,
      expiresAt: new Date(expiresAt),
    });
    const recorded = await accounts.findByEmail(request.email);
    // Neither added nor there: the number was taken, so the next one is tried.
    if (recorded !== undefined) return recorded;
  }
}

import { ProblemError } from '@admis/kit';
import type { EmailChange } from '../data-access/email-changes.ts';
import { EmailTaken } from '../data-access/email-taken.ts';
import { checkEmailChange } from './check-email-change.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Puts an address in force, by the link that was sent to it: for the sign-in, then for the mails. The address before
 * is told, and the sessions end. Every step may be done again, so a link that failed half-way does the rest when it is
 * used once more.
 *
 * @throws ProblemError 410 like checkEmailChange, 409 `emailTaken` when somebody else has got the address since,
 *   503 `peerUnavailable`; after the last one the link still works
 */
export async function confirmEmailChange(deps: Dependencies, token: string): Promise<EmailChange> {
  const change = await checkEmailChange(deps, token);
  const { dossierNumber, email, before } = change;
  try {
    await deps.accounts.changeEmail(dossierNumber, email);
    await deps.users.changeEmail(dossierNumber, email);
  } catch (error) {
    if (!(error instanceof EmailTaken)) throw error;
    await deps.accounts.changeEmail(dossierNumber, before);
    throw new ProblemError(409, 'emailTaken', 'Somebody else has this address.');
  }
  await deps.dossiers.changeEmail(dossierNumber, email);
  await deps.mailer.send(`email-changed/${dossierNumber}/${change.generation}`, {
    template: 'emailChanged',
    to: { dossierNumber, address: before },
    data: { lostCredentialsUrl: `${deps.portalUrl}/account/lost-credentials` },
  });
  await deps.users.endSessions(dossierNumber);
  await deps.emailChanges.markInForce(change);
  return change;
}

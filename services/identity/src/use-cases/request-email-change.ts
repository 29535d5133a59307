import { ProblemError } from '@admis/kit';
import type { Dependencies } from './dependencies.ts';
import { tellEmailAlreadyUsed } from './tell-email-already-used.ts';

/** How long a confirmation link may be used. */
const confirmationHours = 24;
const mailsPerHour = 6;

/**
 * A candidate wants another address (guide §4 g): a link goes to it, and until it is used nothing changes. An address
 * that somebody else has gets no link; its owner is told, and the caller sees no difference.
 *
 * @throws ProblemError 409 `addressOfSignOn` for who has no local account, 503 `peerUnavailable`
 */
export async function requestEmailChange(
  deps: Dependencies,
  dossierNumber: string,
  email: string,
): Promise<void> {
  const { accounts, users, allowances, emailChanges, linkTokens, mailer, now } = deps;
  const account = await accounts.findByNumber(dossierNumber);
  if (account === undefined) {
    throw new ProblemError(
      409,
      'addressOfSignOn',
      "The address of a student is the university's: it is changed there.",
    );
  }
  if (account.email === email) return;
  const owner = await accounts.findByEmail(email);
  if (owner !== undefined) return tellEmailAlreadyUsed(deps, owner);
  if (await users.hasEmail(email)) return;
  if (!(await allowances.take('emailChange', dossierNumber, mailsPerHour))) return;
  const { generation } = await emailChanges.want({ dossierNumber, email, before: account.email });
  const expiresAt = new Date(now().getTime() + confirmationHours * 60 * 60 * 1000).toISOString();
  const confirmUrl = new URL('/account/email/confirm', deps.portalUrl);
  confirmUrl.searchParams.set(
    'token',
    linkTokens.issue('emailChange', { dossierNumber, generation, expiresAt }),
  );
  await mailer.send(`email-change/${dossierNumber}/${generation}`, {
    template: 'emailChange',
    to: { dossierNumber, address: email },
    data: { confirmUrl: confirmUrl.href, expiresAt },
  });
}

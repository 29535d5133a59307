import { randomUUID } from 'node:crypto';
import type { Account } from '../data-access/accounts.ts';
import type { Dependencies } from './dependencies.ts';
import { renewActivationOf } from './renew-activation.ts';

/** How long a reset link may be used. */
export const resetHours = 24;
const mailsPerHour = 6;

/**
 * « J'ai oublié mes identifiants »: mails the dossier number and a link to choose a new password; to an
 * account not yet activated, a new activation link. Nothing when the e-mail has no account: the caller
 * sees no difference.
 *
 * @throws ProblemError 503 `peerUnavailable`
 */
export async function remindCredentials(deps: Dependencies, email: string): Promise<void> {
  const account = await deps.accounts.findByEmail(email);
  if (account === undefined) return;
  if (account.status === 'pending') await renewActivationOf(deps, account);
  else await mailResetLink(deps, account);
}

async function mailResetLink(
  { allowances, linkTokens, mailer, portalUrl, now }: Dependencies,
  { number, email, resetGeneration }: Account,
): Promise<void> {
  if (!(await allowances.take('credentialsReminder', email, mailsPerHour))) return;
  const expiresAt = new Date(now().getTime() + resetHours * 60 * 60 * 1000).toISOString();
  const resetUrl = new URL('/account/reset', portalUrl);
  resetUrl.searchParams.set(
    'token',
    linkTokens.issue('passwordReset', {
      dossierNumber: number,
      generation: resetGeneration,
      expiresAt,
    }),
  );
  await mailer.send(`credentials-reminder/${number}/${randomUUID()}`, {
    template: 'credentialsReminder',
    to: { dossierNumber: number },
    data: { dossierNumber: number, resetUrl: resetUrl.href, expiresAt },
  });
}

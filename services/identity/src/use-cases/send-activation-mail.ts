import type { Dependencies } from './dependencies.ts';

/** Mails the activation link of a generation: once, however often it is asked. */
export async function sendActivationMail(
  { accounts, linkTokens, mailer, portalUrl }: Dependencies,
  link: { dossierNumber: string; generation: number; expiresAt: string },
): Promise<void> {
  const { dossierNumber, generation, expiresAt } = link;
  // The record knows the link before its owner can use it.
  await accounts.recordLink(dossierNumber, generation, new Date(expiresAt));
  const activationUrl = new URL('/account/activate', portalUrl);
  activationUrl.searchParams.set('token', linkTokens.issue('activation', link));
  await mailer.send(`activation/${dossierNumber}/${generation}`, {
    template: 'activation',
    to: { dossierNumber },
    data: { dossierNumber, activationUrl: activationUrl.href, expiresAt },
  });
}

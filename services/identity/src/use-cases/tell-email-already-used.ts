import type { Account } from '../data-access/accounts.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Tells the owner of an e-mail that someone tried to make a second account with it: at most once an hour.
 * Whoever typed it learns nothing, not even from a failure.
 */
export async function tellEmailAlreadyUsed(
  { allowances, mailer, portalUrl, now, logger }: Dependencies,
  { number, email }: Account,
): Promise<void> {
  if (!(await allowances.take('emailAlreadyUsed', email, 1))) return;
  try {
    await mailer.send(`email-already-used/${number}/${now().getTime()}`, {
      template: 'emailAlreadyUsed',
      to: { dossierNumber: number },
      data: { lostCredentialsUrl: `${portalUrl}/account/lost-credentials` },
    });
  } catch (error) {
    logger.error({ err: error, number }, 'the mail emailAlreadyUsed was not accepted');
  }
}

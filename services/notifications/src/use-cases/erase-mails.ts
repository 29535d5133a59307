import type { Outbox } from '../data-access/outbox.ts';

/**
 * Erases a candidate's mails from the log. What is still to be sent leaves first, or is given up: the last mail says
 * that their data are gone.
 *
 * @throws Error while one waits
 */
export async function eraseMails(
  { outbox }: { outbox: Pick<Outbox, 'isWaiting' | 'removeSettled'> },
  dossierNumber: string,
): Promise<void> {
  if (await outbox.isWaiting(dossierNumber)) {
    throw new Error(`A mail to ${dossierNumber} is still to be sent`);
  }
  await outbox.removeSettled(dossierNumber);
}

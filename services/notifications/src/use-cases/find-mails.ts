import type { Outbox, OutboxMail } from '../data-access/outbox.ts';
import type { MailStatus } from '../mail-status.ts';

/** Entries one answer holds at most; the filters narrow it down. */
const LIMIT = 200;

/** A line of the mail log: what became of a mail, not what it says. */
export type MailLogEntry = Omit<
  OutboxMail,
  'address' | 'data' | 'fingerprint' | 'key' | 'lease' | 'timeZone'
>;

export type FindMails = ReturnType<typeof createFindMails>;

export function createFindMails({ outbox }: { outbox: Pick<Outbox, 'find'> }) {
  return async function findMails(filter: {
    status?: MailStatus | undefined;
    dossierNumber?: string | undefined;
  }): Promise<MailLogEntry[]> {
    const mails = await outbox.find(filter, LIMIT);
    return mails.map(
      ({
        address: _address,
        data: _data,
        fingerprint: _fingerprint,
        key: _key,
        lease: _lease,
        timeZone: _zone,
        ...entry
      }) => entry,
    );
  };
}

import type { Outbox, OutboxMail } from '../data-access/outbox.ts';
import { fingerprintOf, mailIdOf } from '../mail-id.ts';
import type { MailRequestBody } from '../mail-request.ts';

/** The key was used before for another mail. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused';
}

interface EnqueueMailDependencies {
  outbox: Pick<Outbox, 'add'>;
  /** Zone for requests that name none. */
  timeZone: string;
  /** Tells the delivery loop that there is something to send. */
  wake: (mailId: string) => void;
  now: () => Date;
}

export type EnqueueMail = ReturnType<typeof createEnqueueMail>;

/** Accepts a mail for delivery. The same key and content again is the same mail: nothing more is sent. */
export function createEnqueueMail({ outbox, timeZone, wake, now }: EnqueueMailDependencies) {
  /** @throws IdempotencyKeyReused */
  return async function enqueueMail(key: string, request: MailRequestBody): Promise<OutboxMail> {
    const content = { ...request, timeZone: request.timeZone ?? timeZone };
    const fingerprint = fingerprintOf(content);
    const { mail, added } = await outbox.add(
      {
        id: mailIdOf(key),
        key,
        fingerprint,
        template: content.template,
        dossierNumber: content.to.dossierNumber,
        address: content.to.address ?? null,
        applicationId: applicationIdIn(content.data),
        timeZone: content.timeZone,
        data: content.data,
      },
      now(),
    );
    if (mail.fingerprint !== fingerprint) throw new IdempotencyKeyReused(key);
    if (added) wake(mail.id);
    return mail;
  };
}

function applicationIdIn(data: MailRequestBody['data']): string | null {
  return 'applicationId' in data ? data.applicationId : null;
}

import { randomUUID } from 'node:crypto';
import type { Mails } from '@admis/workflows/messages';
import type { FindRecipient } from '../data-access/recipients.ts';
import type { Outbox, OutboxMail } from '../data-access/outbox.ts';
import type { AcceptedMail } from '../data-access/accepted-mail.ts';
import type { MailTransport } from '../data-access/mail-transport.ts';
import { DeliveryFailure } from '../delivery-failure.ts';
import { renderMail } from '../render-mail.tsx';
import type { MailInstitution } from '../templates/define-template.ts';

/** When to try again, and when to stop trying. Milliseconds. */
export interface DeliveryPolicy {
  /** How long one attempt may hold a mail; longer than all its time-outs together. */
  lease: number;
  firstRetry: number;
  longestRetry: number;
  /** Age at which a mail that could not be sent is given up. */
  giveUpAfter: number;
}

export const deliveryPolicy: DeliveryPolicy = {
  lease: 60_000,
  firstRetry: 1_000,
  longestRetry: 15 * 60_000,
  giveUpAfter: 3 * 24 * 3_600_000,
};

interface DeliverMailDependencies {
  outbox: Pick<Outbox, 'claim' | 'markForRetry' | 'markFailed'>;
  accepted: AcceptedMail;
  findRecipient: FindRecipient;
  transport: MailTransport;
  institution: MailInstitution;
  portalUrl: string;
  policy: DeliveryPolicy;
  now: () => Date;
}

export type DeliveryOutcome =
  | { status: 'sent'; attempts: number }
  | { status: 'retry'; at: Date; error: string; detail?: string | undefined; attempts: number }
  | { status: 'failed'; error: string; detail?: string | undefined; attempts: number }
  /** Sent already, not due yet, or in the hands of another instance. */
  | { status: 'notClaimed' };

export type DeliverMail = ReturnType<typeof createDeliverMail>;

/** One attempt at one mail: take it, find the recipient, write it, send it, note how it went. */
export function createDeliverMail(dependencies: DeliverMailDependencies) {
  const { outbox, accepted, policy, now } = dependencies;

  return async function deliverMail(mailId: string): Promise<DeliveryOutcome> {
    // The one before could not be noted: else its lease would run out, and it would leave again.
    await accepted.settle();
    const lease = randomUUID();
    const leaseUntil = new Date(now().getTime() + policy.lease);
    const mail = await outbox.claim(mailId, { now: now(), lease, leaseUntil });
    if (mail === undefined) return { status: 'notClaimed' };
    const { attempts } = mail;
    try {
      await send(mail, dependencies);
    } catch (error) {
      if (!(error instanceof DeliveryFailure)) throw error;
      const at = new Date(now().getTime() + retryDelay(attempts, policy));
      const tooOld = at.getTime() - mail.createdAt.getTime() > policy.giveUpAfter;
      if (error.permanent || tooOld) {
        await outbox.markFailed(mailId, lease, error.code);
        return { status: 'failed', error: error.code, detail: error.detail, attempts };
      }
      await outbox.markForRetry(mailId, lease, { nextAttemptAt: at, lastError: error.code });
      return { status: 'retry', at, error: error.code, detail: error.detail, attempts };
    }
    accepted.keep({ mailId, lease, at: now() });
    await accepted.settle();
    return { status: 'sent', attempts };
  };
}

async function send(mail: OutboxMail, dependencies: DeliverMailDependencies): Promise<void> {
  const { findRecipient, transport, institution, portalUrl } = dependencies;
  const recipient = await findRecipient(mail.dossierNumber);
  if (recipient === undefined) {
    throw new DeliveryFailure('recipientUnknown', { permanent: true });
  }
  const name = `${recipient.firstName} ${recipient.lastName}`;
  const rendered = await renderMail(
    {
      template: mail.template,
      // Checked by the template's schema when the mail is written.
      data: mail.data as Mails[typeof mail.template],
      timeZone: mail.timeZone,
      recipient: { name, dossierNumber: mail.dossierNumber, language: recipient.language },
    },
    { institution, portalUrl },
  ).catch((cause: unknown) => {
    // Not for good: data were checked when the mail was accepted, so this is our fault and the next
    // version may write the mail.
    throw new DeliveryFailure('contentUnusable', {
      permanent: false,
      cause,
      detail: cause instanceof Error ? cause.message : 'unknown',
    });
  });
  await transport.send({
    mailId: mail.id,
    to: { name, address: mail.address ?? recipient.email },
    language: recipient.language,
    ...rendered,
  });
}

/** Doubles at each attempt, up to the longest. */
function retryDelay(attempts: number, { firstRetry, longestRetry }: DeliveryPolicy): number {
  return Math.min(longestRetry, firstRetry * 2 ** (attempts - 1));
}

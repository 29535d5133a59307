import { createTransport } from 'nodemailer';
import { DeliveryFailure } from '../delivery-failure.ts';
import type { Language } from '../language/language.ts';
import { messageIdOf } from '../mail-id.ts';

interface OutgoingMail {
  mailId: string;
  to: { name: string; address: string };
  language: Language;
  subject: string;
  html: string;
  text: string;
}

export interface MailTransport {
  /** @throws DeliveryFailure */
  send(mail: OutgoingMail): Promise<void>;
  /** @throws Error when the server does not answer. */
  verify(): Promise<void>;
  close(): void;
}

/** The time-outs add up to less than the lease of an attempt (see deliver-mail.ts). Milliseconds. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends by SMTP over a kept connection. */
export function createMailTransport(config: { smtpUrl: string; from: string }): MailTransport {
  const smtp = createTransport({
    url: config.smtpUrl,
    pool: true,
    maxConnections: 1,
    maxRequeues: 0,
    ...timeouts,
  });
  const check = createTransport({ url: config.smtpUrl, ...timeouts });

  return {
    async send(mail) {
      try {
        await smtp.sendMail({
          from: config.from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: messageIdOf(mail.mailId, config.from),
          headers: {
            'Content-Language': mail.language,
            // Keeps out-of-office replies away (RFC 3834).
            'Auto-Submitted': 'auto-generated',
          },
        });
      } catch (error) {
        throw deliveryFailureOf(error);
      }
    },
    async verify() {
      await check.verify();
    },
    close() {
      smtp.close();
      check.close();
    },
  };
}

/** A refusal of the address or the content (5xx, or before the server was asked) stays one; everything else may pass. */
function deliveryFailureOf(error: unknown): DeliveryFailure {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const permanent = aboutThisMail && (responseCode ?? 500) >= 500;
  const details = [code ?? 'unknown', responseCode].filter((part) => part !== undefined);
  return new DeliveryFailure(`smtp:${details.join(':')}`, { permanent, cause: error });
}

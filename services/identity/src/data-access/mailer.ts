import { answerOf, createServiceClient, type ServiceTokens } from '@admis/kit';
import type { AccountMails } from '@admis/workflows/messages';

type MailBody = {
  [T in keyof AccountMails]: {
    template: T;
    /** `address`: instead of the dossier's own. */
    to: { dossierNumber: string; address?: string };
    data: AccountMails[T];
  };
}[keyof AccountMails];

/** The part of the notifications service's API that is used here. */
interface NotificationsPaths {
  '/mails': {
    post: {
      parameters: { header: { 'Idempotency-Key': string } };
      requestBody: { content: { 'application/json': MailBody } };
      responses: { 202: { content: { 'application/json': unknown } } };
    };
  };
}

export type Mailer = ReturnType<typeof createMailer>;

/** The notifications service, which writes and sends the mails about accounts. */
export function createMailer(baseUrl: string, token: ServiceTokens) {
  const client = createServiceClient<NotificationsPaths>({ peer: 'notifications', baseUrl, token });
  return {
    /** Hands a mail over; the same key again sends nothing more. */
    async send(key: string, body: MailBody): Promise<void> {
      answerOf(
        await client.POST('/mails', { params: { header: { 'Idempotency-Key': key } }, body }),
      );
    },
  };
}

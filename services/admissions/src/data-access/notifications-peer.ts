import { answerOf, createServiceClient, type ServiceTokens } from '@admis/kit';
import type { MessageMails } from '@admis/workflows/messages';

/** A mail about a message, to the candidate whose application it is. */
interface MessageMail {
  template: keyof MessageMails;
  to: { dossierNumber: string };
  data: MessageMails['messageReceived'];
}

interface NotificationsPaths {
  '/mails': {
    post: {
      parameters: { header: { 'Idempotency-Key': string } };
      requestBody: { content: { 'application/json': MessageMail } };
      responses: { 202: { content: { 'application/json': unknown } } };
    };
  };
}

export interface NotificationsPeer {
  /** Hands a mail over; the same key again sends nothing more. @throws ProblemError 503 `peerUnavailable` */
  send(key: string, mail: MessageMail): Promise<void>;
}

export function createNotificationsPeer(baseUrl: string, token: ServiceTokens): NotificationsPeer {
  const client = createServiceClient<NotificationsPaths>({ peer: 'notifications', baseUrl, token });
  return {
    async send(key, mail) {
      answerOf(
        await client.POST('/mails', { params: { header: { 'Idempotency-Key': key } }, body: mail }),
      );
    },
  };
}

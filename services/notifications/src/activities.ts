import type { NotificationsActivities } from '@admis/workflows/messages';
import { ApplicationFailure } from '@temporalio/common';
import type { Outbox } from './data-access/outbox.ts';
import { MailRequestBody } from './mail-request.ts';
import { eraseMails } from './use-cases/erase-mails.ts';
import { type EnqueueMail, IdempotencyKeyReused } from './use-cases/enqueue-mail.ts';

/** What workflows may ask of this service. */
export function createActivities({
  enqueueMail,
  outbox,
}: {
  enqueueMail: EnqueueMail;
  outbox: Pick<Outbox, 'isWaiting' | 'removeSettled'>;
}): NotificationsActivities {
  return {
    eraseMails: ({ dossierNumber }) => eraseMails({ outbox }, dossierNumber),

    /** @throws ApplicationFailure `InvalidMailRequest` or `IdempotencyKeyReused`, non-retryable */
    async sendMail({ key, template, to, timeZone, data }) {
      const body = MailRequestBody.safeParse({
        template,
        to: { dossierNumber: to },
        timeZone,
        data,
      });
      if (!body.success) {
        const fields = body.error.issues.map(({ path }) => path.join('.')).join(', ');
        throw ApplicationFailure.nonRetryable(
          `Not a mail request: ${template}, ${fields}`,
          'InvalidMailRequest',
        );
      }
      try {
        await enqueueMail(key, body.data);
      } catch (error) {
        if (!(error instanceof IdempotencyKeyReused)) throw error;
        throw ApplicationFailure.nonRetryable(
          `The key stands for another mail already: ${key}`,
          'IdempotencyKeyReused',
        );
      }
    },
  };
}

import { defineRoute, ProblemError, problems, type Route } from '@admis/kit';
import { dossierNumberPattern, mailTemplates } from '@admis/workflows/messages';
import { z } from 'zod';
import { mailStatuses } from '../mail-status.ts';
import { MailRequestBody } from '../mail-request.ts';
import { type EnqueueMail, IdempotencyKeyReused } from '../use-cases/enqueue-mail.ts';
import type { FindMails } from '../use-cases/find-mails.ts';

const MailReceipt = z
  .object({
    id: z.string().meta({ description: 'Also the local part of the Message-ID header.' }),
    status: z.enum(mailStatuses),
  })
  .meta({ id: 'MailReceipt' });

const MailLogEntry = z
  .object({
    id: z.string(),
    template: z.enum(mailTemplates),
    dossierNumber: z.string(),
    applicationId: z.string().nullable(),
    status: z.enum(mailStatuses),
    attempts: z.number().int(),
    nextAttemptAt: z.iso.datetime().nullable(),
    lastError: z.string().nullable(),
    createdAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'MailLogEntry' });

const OwnMail = MailLogEntry.pick({
  template: true,
  applicationId: true,
  status: true,
  createdAt: true,
  sentAt: true,
}).meta({ id: 'OwnMail' });

interface MailRoutesDependencies {
  enqueueMail: EnqueueMail;
  findMails: FindMails;
}

export function mailRoutes({ enqueueMail, findMails }: MailRoutesDependencies): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/mails',
      summary: 'Accept a mail for delivery. The same key and content again sends nothing more.',
      access: ['service'],
      idempotent: true,
      body: MailRequestBody,
      answers: { 202: MailReceipt },
      problems: [409],
      async handle({ idempotencyKey, body }) {
        try {
          const { id, status } = await enqueueMail(idempotencyKey, body);
          return { status: 202, body: { id, status } };
        } catch (error) {
          if (!(error instanceof IdempotencyKeyReused)) throw error;
          throw new ProblemError(
            409,
            'idempotencyKeyReused',
            'This Idempotency-Key stands for another mail already.',
          );
        }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/mails',
      summary: 'The mail log, newest first, without contents or addresses.',
      access: ['administrator'],
      query: z.object({
        status: z.enum(mailStatuses).optional(),
        dossierNumber: z.string().regex(dossierNumberPattern).optional(),
      }),
      answers: { 200: z.object({ mails: z.array(MailLogEntry) }) },
      async handle({ query }) {
        return { status: 200, body: { mails: await findMails(query) } };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/mails/mine',
      summary: 'The mails to the candidate who asks, newest first, without contents.',
      access: ['candidate'],
      answers: { 200: z.object({ mails: z.array(OwnMail) }) },
      async handle({ actor: { dossierNumber } }) {
        if (dossierNumber === undefined) throw problems.forbidden();
        const mails = await findMails({ dossierNumber });
        return {
          status: 200,
          body: {
            mails: mails.map(({ template, applicationId, status, createdAt, sentAt }) => ({
              template,
              applicationId,
              status,
              createdAt,
              sentAt,
            })),
          },
        };
      },
    }),
  ];
}

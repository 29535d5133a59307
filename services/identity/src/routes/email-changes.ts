import { defineRoute, problems, type Route } from '@admis/kit';
import { answerEvenly } from '../answer-evenly.ts';
import { checkEmailChange } from '../use-cases/check-email-change.ts';
import { confirmEmailChange } from '../use-cases/confirm-email-change.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { requestEmailChange } from '../use-cases/request-email-change.ts';
import type { RouteOptions } from './accounts.ts';
import {
  EmailChangeSchema,
  EmptySchema,
  LinkParamsSchema,
  LinkTokenSchema,
  WantedEmailSchema,
} from './schemas.ts';

/** The routes by which a candidate's e-mail changes: asked for by its owner, in force once the new address confirms. */
export function emailChangeRoutes(
  deps: Dependencies,
  { limitPerQuarterHour, evenAnswerMs }: RouteOptions,
): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/email-changes',
      summary: 'Sends a link to another address; the same answer whether or not it is taken',
      access: ['candidate'],
      limitPerQuarterHour,
      body: WantedEmailSchema,
      answers: { 202: EmptySchema },
      problems: [404, 409, 429],
      async handle({ actor: { dossierNumber }, body }) {
        if (dossierNumber === undefined) throw problems.notFound('You have no dossier yet.');
        await answerEvenly(evenAnswerMs, () => requestEmailChange(deps, dossierNumber, body.email));
        return { status: 202, body: {} };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/email-changes/{token}',
      summary: 'What a confirmation link stands for; changes nothing',
      access: 'public',
      limitPerQuarterHour,
      params: LinkParamsSchema,
      answers: { 200: EmailChangeSchema },
      problems: [410, 429],
      async handle({ params }) {
        const { dossierNumber, email } = await checkEmailChange(deps, params.token);
        return { status: 200, body: { dossierNumber, email } };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/email-confirmations',
      summary: 'Puts the new address in force by its link; the sessions end',
      access: 'public',
      limitPerQuarterHour,
      body: LinkTokenSchema,
      answers: { 200: EmailChangeSchema },
      problems: [409, 410, 429],
      async handle({ body }) {
        const { dossierNumber, email } = await confirmEmailChange(deps, body.token);
        return { status: 200, body: { dossierNumber, email } };
      },
    }),
  ];
}

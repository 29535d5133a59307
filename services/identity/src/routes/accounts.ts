import { defineRoute, type Route } from '@admis/kit';
import { answerEvenly } from '../answer-evenly.ts';
import { activateAccount } from '../use-cases/activate-account.ts';
import { checkActivation } from '../use-cases/check-activation.ts';
import { checkPasswordReset } from '../use-cases/check-password-reset.ts';
import { checkSignIn } from '../use-cases/check-sign-in.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { openAccount } from '../use-cases/open-account.ts';
import { remindCredentials } from '../use-cases/remind-credentials.ts';
import { renewActivation } from '../use-cases/renew-activation.ts';
import { resetPassword } from '../use-cases/reset-password.ts';
import {
  AccountDeadlineSchema,
  AccountNumberSchema,
  ChosenPasswordSchema,
  EmailOnlySchema,
  EmptySchema,
  IdentifierSchema,
  LinkParamsSchema,
  NewAccountSchema,
  SignInStateSchema,
} from './schemas.ts';

export interface RouteOptions {
  limitPerQuarterHour: number;
  /** How long an answer that must not tell anything takes at least. */
  evenAnswerMs: number;
}

/** The public routes by which a candidate gets, activates and recovers a local account. */
export function accountRoutes(deps: Dependencies, options: RouteOptions): Route[] {
  const { limitPerQuarterHour, evenAnswerMs } = options;
  const evenly = async <T extends object>(work: () => Promise<T>) => ({
    status: 202 as const,
    body: await answerEvenly(evenAnswerMs, work),
  });
  const accepted = (work: () => Promise<void>) =>
    evenly(async () => {
      await work();
      return {};
    });
  const open = { access: 'public', limitPerQuarterHour } as const;
  return [
    defineRoute({
      ...open,
      method: 'post',
      path: '/accounts',
      summary: '« Créer votre dossier »; the same answer whether or not the e-mail is taken',
      body: NewAccountSchema,
      answers: { 202: AccountDeadlineSchema },
      problems: [429],
      handle: async ({ body: { lastName, firstName, email, language } }) =>
        evenly(() => openAccount(deps, { lastName, firstName, email, language })),
    }),
    defineRoute({
      ...open,
      method: 'post',
      path: '/activation-links',
      summary: '« J’ai perdu mon code d’activation »; the same answer whether or not there is one',
      body: IdentifierSchema,
      answers: { 202: EmptySchema },
      problems: [429],
      handle: async ({ body }) => accepted(() => renewActivation(deps, body.identifier)),
    }),
    defineRoute({
      ...open,
      method: 'get',
      path: '/activations/{token}',
      summary: 'What an activation link stands for; changes nothing',
      params: LinkParamsSchema,
      answers: { 200: AccountNumberSchema },
      problems: [410, 429],
      handle: async ({ params }) => {
        const { dossierNumber } = await checkActivation(deps, params.token);
        return { status: 200, body: { dossierNumber } };
      },
    }),
    defineRoute({
      ...open,
      method: 'post',
      path: '/activations',
      summary: 'Activates an account by its link, with the password chosen',
      body: ChosenPasswordSchema,
      answers: { 201: AccountNumberSchema },
      problems: [410, 422, 429],
      handle: async ({ body }) => ({
        status: 201,
        body: { dossierNumber: await activateAccount(deps, body) },
      }),
    }),
    defineRoute({
      ...open,
      method: 'post',
      path: '/sign-in-checks',
      summary: 'Whether the account of a dossier number is still to be activated',
      body: IdentifierSchema,
      answers: { 200: SignInStateSchema },
      problems: [429],
      handle: async ({ body }) => ({
        status: 200,
        body: { state: await checkSignIn(deps, body.identifier) },
      }),
    }),
    defineRoute({
      ...open,
      method: 'post',
      path: '/credentials-reminders',
      summary:
        '« J’ai oublié mes identifiants »; the same answer whether or not there is an account',
      body: EmailOnlySchema,
      answers: { 202: EmptySchema },
      problems: [429],
      handle: async ({ body }) => accepted(() => remindCredentials(deps, body.email)),
    }),
    defineRoute({
      ...open,
      method: 'get',
      path: '/password-resets/{token}',
      summary: 'Whether a reset link may be used; changes nothing',
      params: LinkParamsSchema,
      answers: { 200: EmptySchema },
      problems: [410, 429],
      handle: async ({ params }) => {
        await checkPasswordReset(deps, params.token);
        return { status: 200, body: {} };
      },
    }),
    defineRoute({
      ...open,
      method: 'post',
      path: '/password-resets',
      summary: 'Sets a new password by a reset link',
      body: ChosenPasswordSchema,
      answers: { 200: AccountNumberSchema },
      problems: [410, 422, 429],
      handle: async ({ body }) => ({
        status: 200,
        body: { dossierNumber: await resetPassword(deps, body) },
      }),
    }),
  ];
}

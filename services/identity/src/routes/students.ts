import { defineRoute, type Route } from '@admis/kit';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { giveEntLoginFree } from '../use-cases/give-ent-login-free.ts';
import { openStudentDossier } from '../use-cases/open-student-dossier.ts';
import { AccountNumberSchema, EntLoginSchema } from './schemas.ts';

/** What a student of the university asks, who came in by the ENT or wants to. */
export function studentRoutes(deps: Dependencies): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/accounts/me/dossier',
      summary:
        '« Créer votre dossier » of a student who came by the ENT, once; the next token carries the number',
      access: ['candidate'],
      answers: { 201: AccountNumberSchema },
      problems: [409],
      handle: async ({ actor }) => ({
        status: 201,
        body: { dossierNumber: await openStudentDossier(deps, actor) },
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/accounts/me/ent',
      summary: 'The ENT login by which the caller comes in, or could; null without one',
      access: ['candidate'],
      answers: { 200: EntLoginSchema },
      handle: async ({ actor }) => ({
        status: 200,
        body: { login: (await deps.users.findStudent(actor.id))?.login ?? null },
      }),
    }),
    defineRoute({
      method: 'delete',
      path: '/accounts/me/ent',
      summary:
        'Gives the ENT login of a student without a dossier free, to be linked to their local account',
      access: ['candidate'],
      answers: { 204: null },
      problems: [409],
      async handle({ actor }) {
        await giveEntLoginFree(deps, actor);
        return { status: 204 };
      },
    }),
  ];
}

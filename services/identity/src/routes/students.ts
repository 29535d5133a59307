import { defineRoute, type Route } from '@admis/kit';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { openStudentDossier } from '../use-cases/open-student-dossier.ts';
import { AccountNumberSchema } from './schemas.ts';

/** What a student of the university asks, who has no local account. */
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
  ];
}

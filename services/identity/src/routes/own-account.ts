import { defineRoute, problems, type Route } from '@admis/kit';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { findAccount } from '../use-cases/find-account.ts';
import { OwnAccountSchema } from './schemas.ts';

/** What is kept of a candidate's local account, for its owner. */
export function ownAccountRoutes(deps: Pick<Dependencies, 'accounts'>): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/accounts/me',
      summary: 'The candidate’s own local account; 404 for who signs in elsewhere',
      access: ['candidate'],
      answers: { 200: OwnAccountSchema },
      problems: [404],
      async handle({ actor: { dossierNumber } }) {
        const account = dossierNumber && (await findAccount(deps, dossierNumber));
        if (!account) throw problems.notFound('You have no local account.');
        const { number, lastName, firstName, email, language, status, createdAt } = account;
        return {
          status: 200,
          body: {
            dossierNumber: number,
            lastName,
            firstName,
            email,
            language,
            status,
            createdAt: createdAt.toISOString(),
          },
        };
      },
    }),
  ];
}

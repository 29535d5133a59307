import { defineRoute, ProblemError, problems, type Route } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import { AskErasureSchema, ErasureSchema } from '../schemas/erasure.ts';
import { askErasure } from '../use-cases/ask-erasure.ts';
import type { AdmissionsDependencies } from '../use-cases/dependencies.ts';
import { viewErasure } from '../use-cases/view-erasure.ts';

/** A candidate's request that all that is kept of them be erased. */
export function erasureRoutes(dependencies: AdmissionsDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/erasures/mine',
      summary: 'Whether the candidate has asked for the erasure of their data, and what forbids it',
      access: ['candidate'],
      answers: { 200: ErasureSchema },
      handle: async ({ actor }) => ({
        status: 200,
        body: await viewErasure(dependencies, numberOf(actor)),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/erasures',
      summary:
        'Ask for the erasure of one’s own data: done as soon as nothing forbids it; asked twice, it is one request',
      access: ['candidate'],
      body: AskErasureSchema,
      answers: { 202: ErasureSchema },
      handle: async ({ actor }) => ({
        status: 202,
        body: await askErasure(dependencies, numberOf(actor)),
      }),
    }),
    defineRoute({
      method: 'delete',
      path: '/erasures/mine',
      summary: 'Withdraw the request; 409 `erasureUnderWay` when it is too late',
      access: ['candidate'],
      answers: { 200: ErasureSchema },
      problems: [404, 409],
      async handle({ actor }) {
        const number = numberOf(actor);
        const outcome = await dependencies.erasureWorkflows.withdraw(number);
        if (outcome === 'notAsked') throw problems.notFound('You have not asked for it.');
        if (outcome === 'tooLate') {
          throw new ProblemError(409, 'erasureUnderWay', 'The erasure is under way.');
        }
        return { status: 200, body: await viewErasure(dependencies, number) };
      },
    }),
  ];
}

function numberOf({ dossierNumber }: Actor): string {
  if (dossierNumber === undefined) throw problems.forbidden();
  return dossierNumber;
}

import { defineRoute, problems, type Route } from '@admis/kit';
import { IssuedLetterSchema, LetterParamsSchema } from '../schemas/letter.ts';
import type { AdmissionsDependencies } from '../use-cases/dependencies.ts';
import { findLetter } from '../use-cases/find-letter.ts';

/** Letters by reference, for the service that verifies them. */
export function letterRoutes(dependencies: AdmissionsDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/letters/{reference}',
      summary: 'A letter that was issued, and whether it was taken back since',
      access: ['service'],
      params: LetterParamsSchema,
      answers: { 200: IssuedLetterSchema },
      problems: [404],
      async handle({ params }) {
        const letter = await findLetter(dependencies, params.reference);
        if (letter === undefined) throw problems.notFound('There is no such letter.');
        return { status: 200, body: letter };
      },
    }),
  ];
}

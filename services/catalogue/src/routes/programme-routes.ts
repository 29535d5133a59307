import { defineRoute, problems, type Route } from '@admis/kit';
import { ProgrammeParamsSchema, ProgrammeSchema, ProgrammesSchema } from '../schemas.ts';
import type { CatalogueDependencies } from '../use-cases/dependencies.ts';
import { findProgramme } from '../use-cases/find-programme.ts';
import { listProgrammes } from '../use-cases/list-programmes.ts';

export function programmeRoutes(dependencies: CatalogueDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/programmes',
      summary:
        "The current campaign's programmes, by discipline and level (« Offre de formation »).",
      access: 'public',
      answers: { 200: ProgrammesSchema },
      async handle() {
        return { status: 200, body: { programmes: await listProgrammes(dependencies) } };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/programmes/{id}',
      summary: 'All that is known of one programme of the current campaign.',
      access: 'public',
      params: ProgrammeParamsSchema,
      answers: { 200: ProgrammeSchema },
      problems: [404],
      async handle({ params }) {
        const programme = await findProgramme(dependencies, params.id);
        if (programme === undefined) throw problems.notFound('There is no such programme.');
        return { status: 200, body: programme };
      },
    }),
  ];
}

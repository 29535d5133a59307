import { defineRoute, problems, type Route } from '@admis/kit';
import {
  ProgrammeChangeSchema,
  ProgrammeParamsSchema,
  ProgrammeQuerySchema,
  ProgrammeSchema,
  ProgrammeSettingsSchema,
  ProgrammesSchema,
} from '../schemas.ts';
import type { CatalogueDependencies } from '../use-cases/dependencies.ts';
import { findProgramme } from '../use-cases/find-programme.ts';
import { listProgrammes } from '../use-cases/list-programmes.ts';
import { changeProgramme, getProgrammeSettings } from '../use-cases/programme-settings.ts';

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
      summary: 'All that is known of one programme, with its dates as they stand now.',
      access: 'public',
      params: ProgrammeParamsSchema,
      query: ProgrammeQuerySchema,
      answers: { 200: ProgrammeSchema },
      problems: [404],
      async handle({ params, query }) {
        const programme = await findProgramme(dependencies, params.id, query.campaign);
        if (programme === undefined) throw problems.notFound('There is no such programme.');
        return { status: 200, body: programme };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/programmes/{id}/settings',
      summary: "A programme's own dates and settings, and the version that a change names.",
      access: ['administrator'],
      params: ProgrammeParamsSchema,
      query: ProgrammeQuerySchema,
      answers: { 200: ProgrammeSettingsSchema },
      problems: [404],
      async handle({ params, query }) {
        const body = await getProgrammeSettings(dependencies, params.id, query.campaign);
        return { status: 200, body };
      },
    }),
    defineRoute({
      method: 'patch',
      path: '/programmes/{id}',
      summary: 'Changes dates or settings; they count at once.',
      access: ['administrator'],
      params: ProgrammeParamsSchema,
      query: ProgrammeQuerySchema,
      body: ProgrammeChangeSchema,
      answers: { 200: ProgrammeSettingsSchema },
      problems: [404, 409],
      async handle({ params: { id }, query, body, actor }) {
        const changed = await changeProgramme(dependencies, {
          id,
          campaignId: query.campaign,
          body,
          actor,
        });
        return { status: 200, body: changed };
      },
    }),
  ];
}

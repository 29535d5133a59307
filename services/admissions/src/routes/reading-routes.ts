import { defineRoute, type Route } from '@admis/kit';
import { ReadingsSchema } from '../schemas/reading.ts';
import type { AdmissionsDependencies } from '../use-cases/dependencies.ts';
import { listReadings } from '../use-cases/list-readings.ts';

/** Who looked at an application, for its candidate. */
export function readingRoutes(dependencies: AdmissionsDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/readings',
      summary: 'Who looked at the candidate’s own applications and their files, by role and centre',
      access: ['candidate'],
      answers: { 200: ReadingsSchema },
      handle: async ({ actor }) => ({ status: 200, body: await listReadings(dependencies, actor) }),
    }),
  ];
}

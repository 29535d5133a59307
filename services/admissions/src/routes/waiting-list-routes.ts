import { defineRoute, type Route } from '@admis/kit';
import {
  ProgrammeParamsSchema,
  WaitingListQuerySchema,
  WaitingListSchema,
} from '../schemas/waiting-list.ts';
import { staffRoles } from '../use-cases/access.ts';
import type { AdmissionsDependencies } from '../use-cases/dependencies.ts';
import { getWaitingList } from '../use-cases/get-waiting-list.ts';
import { openWaitingList } from '../use-cases/open-waiting-list.ts';

/** The waiting list of a programme, for staff. */
export function waitingListRoutes(dependencies: AdmissionsDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/waiting-lists/{programmeId}',
      summary: 'How the waiting list of the current campaign stands, and who is on it',
      access: staffRoles,
      params: ProgrammeParamsSchema,
      query: WaitingListQuerySchema,
      answers: { 200: WaitingListSchema },
      problems: [404],
      handle: async ({ params, query, actor }) => ({
        status: 200,
        body: await getWaitingList(dependencies, params.programmeId, query, actor),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/waiting-lists/{programmeId}/open',
      summary: 'Let the list offer free seats from now on; 409 `listNotHeld` when it does already',
      access: ['commissionChair', 'administrator'],
      params: ProgrammeParamsSchema,
      answers: { 204: null },
      problems: [404, 409],
      async handle({ params, actor }) {
        await openWaitingList(dependencies, params.programmeId, actor);
        return { status: 204 };
      },
    }),
  ];
}

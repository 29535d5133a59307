import { defineRoute, type Route } from '@admis/kit';
import {
  ApplicationParamsSchema,
  ApplicationSchema,
  ApplicationsSchema,
  ListApplicationsQuerySchema,
} from '../schemas/application.ts';
import { ApplyBodySchema, CommandBodySchema } from '../schemas/commands.ts';
import { HistorySchema } from '../schemas/history.ts';
import { applicationRoles } from '../use-cases/access.ts';
import { applyToProgramme } from '../use-cases/apply-to-programme.ts';
import type { AdmissionsDependencies } from '../use-cases/dependencies.ts';
import { getApplication } from '../use-cases/get-application.ts';
import { getHistory } from '../use-cases/get-history.ts';
import { giveCommand } from '../use-cases/give-command.ts';
import { listApplications } from '../use-cases/list-applications.ts';

/** Applications: made, read, listed, and changed by commands. */
export function applicationRoutes(dependencies: AdmissionsDependencies): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/applications',
      summary: 'Apply to a programme; 409 `alreadyApplied` names the application there is',
      access: ['candidate'],
      idempotent: true,
      body: ApplyBodySchema,
      answers: { 201: ApplicationSchema },
      problems: [404, 409],
      handle: async ({ body, actor, idempotencyKey }) => ({
        status: 201,
        body: await applyToProgramme(dependencies, { ...body, actor, idempotencyKey }),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/applications',
      summary: 'A candidate’s own applications; for staff those of their centres and commissions',
      access: applicationRoles,
      query: ListApplicationsQuerySchema,
      answers: { 200: ApplicationsSchema },
      handle: async ({ query, actor }) => ({
        status: 200,
        body: await listApplications(dependencies, query, actor),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/applications/{id}',
      summary: 'One application, with what the asking person may do now',
      access: applicationRoles,
      params: ApplicationParamsSchema,
      answers: { 200: ApplicationSchema },
      problems: [404, 410],
      handle: async ({ params, actor }) => ({
        status: 200,
        body: await getApplication(dependencies, params.id, actor),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/applications/{id}/history',
      summary: 'One application, and what happened to it: who, what, when, why',
      access: applicationRoles,
      params: ApplicationParamsSchema,
      answers: { 200: HistorySchema },
      problems: [404, 410],
      handle: async ({ params, actor }) => ({
        status: 200,
        body: await getHistory(dependencies, params.id, actor),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/applications/{id}/commands',
      summary:
        'Give a command; a refusal (409) tells its code, the allowed commands and what changed since',
      access: applicationRoles,
      idempotent: true,
      params: ApplicationParamsSchema,
      body: CommandBodySchema,
      answers: { 200: ApplicationSchema },
      problems: [404, 409, 410],
      handle: async ({ params, body, actor, idempotencyKey }) => ({
        status: 200,
        body: await giveCommand(dependencies, { id: params.id, body, actor, idempotencyKey }),
      }),
    }),
  ];
}

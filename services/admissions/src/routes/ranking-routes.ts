import { defineRoute, type Route } from '@admis/kit';
import {
  CurrentRankingSchema,
  RankingChoiceSchema,
  RankingPreviewSchema,
  RankingQuerySchema,
  RankingSchema,
} from '../schemas/ranking.ts';
import { ProgrammeParamsSchema } from '../schemas/waiting-list.ts';
import { approveRanking } from '../use-cases/approve-ranking.ts';
import type { AdmissionsDependencies } from '../use-cases/dependencies.ts';
import { dropRanking } from '../use-cases/drop-ranking.ts';
import { findRanking } from '../use-cases/find-ranking.ts';
import { previewRanking } from '../use-cases/preview-ranking.ts';
import { proposeRanking } from '../use-cases/propose-ranking.ts';
import { receiveTable } from './receive-table.ts';

const table = 'application/octet-stream';

/** Rankings of a whole programme from a file: looked at, proposed, approved by a second person. */
export function rankingRoutes(dependencies: AdmissionsDependencies): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/rankings/{programmeId}/preview',
      summary:
        'What a file of dossier numbers and ranks (CSV or XLSX by content; 2 MB, 10,000 rows) would change',
      access: ['commissionMember'],
      params: ProgrammeParamsSchema,
      streamed: table,
      answers: { 200: RankingPreviewSchema },
      problems: [404, 413],
      handle: async ({ params, actor, request }) => ({
        status: 200,
        body: await previewRanking(dependencies, {
          programmeId: params.programmeId,
          actor,
          file: await receiveTable(request),
        }),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/rankings/{programmeId}',
      summary:
        'Propose the ranking of a file; 409 `rankingHasProblems` while a row has one, `rankingWaiting` while another waits',
      access: ['commissionMember'],
      idempotent: true,
      params: ProgrammeParamsSchema,
      streamed: table,
      answers: { 201: RankingSchema },
      problems: [404, 409, 413],
      handle: async ({ params, actor, request, idempotencyKey }) => ({
        status: 201,
        body: await proposeRanking(dependencies, {
          programmeId: params.programmeId,
          actor,
          file: await receiveTable(request),
          idempotencyKey,
        }),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/rankings/{programmeId}',
      summary:
        'The ranking last proposed, with its difference to what is there now, or its progress',
      access: ['commissionMember', 'commissionChair', 'administrator'],
      params: ProgrammeParamsSchema,
      query: RankingQuerySchema,
      answers: { 200: CurrentRankingSchema },
      problems: [404],
      handle: async ({ params, query, actor }) => ({
        status: 200,
        body: { ranking: await findRanking(dependencies, params.programmeId, query, actor) },
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/rankings/{programmeId}/approve',
      summary: 'Enter and validate the decision of every row, in the background',
      access: ['commissionChair'],
      params: ProgrammeParamsSchema,
      body: RankingChoiceSchema,
      answers: { 202: RankingSchema },
      problems: [404, 409],
      handle: async ({ params, body, actor }) => ({
        status: 202,
        body: await approveRanking(dependencies, {
          programmeId: params.programmeId,
          id: body.id,
          actor,
        }),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/rankings/{programmeId}/drop',
      summary: 'Drop a ranking that was not approved',
      access: ['commissionMember', 'commissionChair'],
      params: ProgrammeParamsSchema,
      body: RankingChoiceSchema,
      answers: { 200: RankingSchema },
      problems: [404, 409],
      handle: async ({ params, body, actor }) => ({
        status: 200,
        body: await dropRanking(dependencies, {
          programmeId: params.programmeId,
          id: body.id,
          actor,
        }),
      }),
    }),
  ];
}

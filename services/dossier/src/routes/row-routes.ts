import { defineRoute, type Route } from '@admis/kit';
import { z } from 'zod';
import {
  externalYearSchemas,
  internshipSchemas,
  jobSchemas,
  RowIdSchema,
  type RowSectionId,
} from '../schemas/rows.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { addRow, changeRow, listRows, removeRow, viewRow } from '../use-cases/section-rows.ts';
import { ownNumber } from './own-number.ts';

interface RowSchemas {
  added: z.ZodType<{ values: Record<string, unknown> }>;
  changes: z.ZodType<{ expectedVersion?: number | undefined; values: Record<string, unknown> }>;
  row: z.ZodType;
  rows: z.ZodType;
}

/** The sections of a dossier that have any number of rows (guide §4 e and f). */
export function rowRoutes(deps: Dependencies): Route[] {
  return [
    ...routesOf(deps, 'externalCurriculum', externalYearSchemas),
    ...routesOf(deps, 'internships', internshipSchemas),
    ...routesOf(deps, 'workExperience', jobSchemas),
  ];
}

function routesOf(deps: Dependencies, section: RowSectionId, schemas: RowSchemas): Route[] {
  const path = `/dossiers/me/${section}`;
  const params = z.object({ id: RowIdSchema });
  return [
    defineRoute({
      method: 'get',
      path,
      summary: `The rows of « ${section} », the oldest year first`,
      access: ['candidate'],
      answers: { 200: schemas.rows },
      problems: [404],
      handle: async ({ actor }) => ({
        status: 200,
        body: { rows: (await listRows(deps, ownNumber(actor), section)).map(viewRow) },
      }),
    }),
    defineRoute({
      method: 'post',
      path,
      summary: `Adds a row to « ${section} »`,
      access: ['candidate'],
      body: schemas.added,
      answers: { 201: schemas.row },
      problems: [404, 409],
      handle: async ({ actor, body }) => ({
        status: 201,
        body: viewRow(
          await addRow(deps, { number: ownNumber(actor), section, values: body.values }),
        ),
      }),
    }),
    defineRoute({
      method: 'patch',
      path: `${path}/{id}`,
      summary: 'Changes the fields named of a row; 409 `versionMoved` gives the row as it stands',
      access: ['candidate'],
      params,
      body: schemas.changes,
      answers: { 200: schemas.row },
      problems: [404, 409],
      handle: async ({ actor, params: { id }, body }) => ({
        status: 200,
        body: viewRow(await changeRow(deps, { number: ownNumber(actor), section, id }, body)),
      }),
    }),
    defineRoute({
      method: 'delete',
      path: `${path}/{id}`,
      summary: `Takes a row out of « ${section} »`,
      access: ['candidate'],
      params,
      answers: { 204: null },
      problems: [404],
      handle: async ({ actor, params: { id } }) => {
        await removeRow(deps, { number: ownNumber(actor), section, id });
        return { status: 204 };
      },
    }),
  ];
}

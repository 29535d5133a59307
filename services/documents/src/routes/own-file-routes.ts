import { defineRoute, problems, type Route } from '@admis/kit';
import { OwnFileParamsSchema, StoredFilesSchema } from '../schemas.ts';
import type { DocumentsDependencies } from '../use-cases/dependencies.ts';
import { fileKey, findStoredFile, listStoredFiles } from '../use-cases/stored-file.ts';
import { sendFile } from './application-file-routes.ts';
import { numberOf } from './number-of.ts';

/** A candidate's own files, wherever they were handed in. */
export function ownFileRoutes({ store }: Pick<DocumentsDependencies, 'store'>): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/files',
      summary: 'Every file that the candidate has given.',
      access: ['candidate'],
      answers: { 200: StoredFilesSchema },
      handle: async ({ actor }) => ({
        status: 200,
        body: { files: await listStoredFiles({ store }, numberOf(actor)) },
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/files/{fileId}',
      summary: 'The content of one of the candidate’s own files.',
      access: ['candidate'],
      params: OwnFileParamsSchema,
      answers: { 200: null },
      problems: [404],
      async handle({ actor, params: { fileId }, response }) {
        const number = numberOf(actor);
        const file = await findStoredFile({ store }, number, fileId);
        if (file === undefined) throw problems.notFound('There is no such file.');
        return sendFile({ file, content: await store.read(fileKey(number, fileId)) }, response);
      },
    }),
  ];
}

import { defineRoute, problems, type Route } from '@admis/kit';
import { FileParamsSchema, OwnerParamsSchema, StoredFileSchema } from '../schemas.ts';
import type { DocumentsDependencies } from '../use-cases/dependencies.ts';
import { depositFile } from '../use-cases/deposit-file.ts';
import { eraseStoredFiles, findStoredFile } from '../use-cases/stored-file.ts';
import { problemOf } from './problem-of.ts';
import { discardRest, receiveFile } from './receive-file.ts';

export function fileRoutes(dependencies: DocumentsDependencies): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/files',
      summary:
        'Deposits one file (multipart field `file`; PDF, JPEG or PNG by content; 20 MB), scanned as it is stored.',
      access: ['candidate'],
      streamed: 'multipart/form-data',
      answers: { 201: StoredFileSchema },
      problems: [413, 415, 422],
      async handle({ actor, request }) {
        if (actor.dossierNumber === undefined) throw problems.forbidden();
        try {
          const { name, content } = await receiveFile(request);
          const file = await depositFile(dependencies, {
            owner: actor.dossierNumber,
            name,
            content,
          });
          return { status: 201, body: file };
        } catch (error) {
          discardRest(request);
          throw problemOf(error);
        }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/files/{number}/{fileId}/facts',
      summary: "The facts of a candidate's file: that it exists, is theirs, and what it is.",
      access: ['service'],
      params: FileParamsSchema,
      answers: { 200: StoredFileSchema },
      problems: [404],
      async handle({ params }) {
        const file = await findStoredFile(dependencies, params.number, params.fileId);
        if (file === undefined) throw problems.notFound('There is no such file.');
        return { status: 200, body: file };
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/candidates/{number}/files',
      summary: 'Erases every file that a candidate has given; also when there is none.',
      access: ['service'],
      params: OwnerParamsSchema,
      answers: { 204: null },
      async handle({ params }) {
        await eraseStoredFiles(dependencies, params.number);
        return { status: 204 };
      },
    }),
  ];
}

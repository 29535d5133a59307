import { defineRoute, problems, type Route } from '@admis/kit';
import { FileParamsSchema, OwnerParamsSchema, StoredFileSchema } from '../schemas.ts';
import type { DocumentsDependencies } from '../use-cases/dependencies.ts';
import { depositFiles } from '../use-cases/deposit-files.ts';
import { findStoredFile } from '../use-cases/stored-file.ts';
import { eraseFiles } from '../use-cases/erase-files.ts';
import { numberOf } from './number-of.ts';
import { problemOf } from './problem-of.ts';
import { discardRest, receiveFiles } from './receive-files.ts';

export function fileRoutes(dependencies: DocumentsDependencies): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/files',
      summary:
        'Deposits a file (multipart field `file`; PDF, JPEG or PNG by content; 20 MB), scanned as it is stored. Several, 20 at most, become one PDF in their order.',
      access: ['candidate'],
      streamed: 'multipart/form-data',
      answers: { 201: StoredFileSchema },
      problems: [413, 415, 422],
      async handle({ actor, request, response }) {
        const owner = numberOf(actor);
        const gone = new AbortController();
        response.once('close', () => gone.abort());
        const given = {
          owner,
          joinedId: dependencies.createFileId(),
          files: receiveFiles(request),
        };
        try {
          return { status: 201, body: await depositFiles(dependencies, given, gone.signal) };
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
      summary:
        'Erases every file of a candidate, those of messages and unfinished uploads too; also when there is none.',
      access: ['service'],
      params: OwnerParamsSchema,
      answers: { 204: null },
      async handle({ params }) {
        await eraseFiles(dependencies, params.number);
        return { status: 204 };
      },
    }),
  ];
}

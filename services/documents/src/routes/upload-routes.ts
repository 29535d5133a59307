import { defineRoute, type Route } from '@admis/kit';
import {
  ChunkParamsSchema,
  StoredFileSchema,
  UploadParamsSchema,
  UploadPlanSchema,
  UploadSchema,
  UploadsSchema,
} from '../schemas.ts';
import { beginUpload } from '../use-cases/begin-upload.ts';
import type { DocumentsDependencies } from '../use-cases/dependencies.ts';
import { finishUpload } from '../use-cases/finish-upload.ts';
import { takeChunk } from '../use-cases/take-chunk.ts';
import { listUploads, removeUpload } from '../use-cases/unfinished-upload.ts';
import { numberOf } from './number-of.ts';
import { problemOf } from './problem-of.ts';
import { receiveChunk } from './receive-chunk.ts';

/** Files that come in chunks, so that an interrupted upload goes on where it stopped. */
export function uploadRoutes(dependencies: DocumentsDependencies): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/uploads',
      summary:
        'Announces an upload, or finds the one begun with the same bytes for the same place: send the chunks from `received` on.',
      access: ['candidate'],
      body: UploadPlanSchema,
      answers: { 200: UploadSchema },
      problems: [409, 413, 422],
      handle: async ({ actor, body }) => ({
        status: 200,
        body: facts(await refusing(beginUpload(dependencies, numberOf(actor), body))),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/uploads',
      summary: 'The candidate’s unfinished uploads; each is kept for a day.',
      access: ['candidate'],
      answers: { 200: UploadsSchema },
      handle: async ({ actor }) => ({
        status: 200,
        body: { uploads: (await listUploads(dependencies, numberOf(actor))).map(facts) },
      }),
    }),
    defineRoute({
      method: 'put',
      path: '/uploads/{uploadId}/chunks/{offset}',
      summary:
        'The next bytes of an upload, 1 MB at most; 409 `wrongOffset` says in `received` where to go on. A chunk that breaks off is not kept.',
      access: ['candidate'],
      params: ChunkParamsSchema,
      streamed: 'application/octet-stream',
      answers: { 200: UploadSchema },
      problems: [404, 409, 413, 422],
      async handle({ actor, params: { uploadId, offset }, request }) {
        const owner = numberOf(actor);
        const bytes = await refusing(receiveChunk(request));
        const chunk = { owner, id: uploadId, offset, bytes };
        return { status: 200, body: facts(await takeChunk(dependencies, chunk)) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/uploads/{uploadId}/finish',
      summary:
        'Checks, scans and keeps what has come whole, several files as one PDF; the same file when asked twice.',
      access: ['candidate'],
      params: UploadParamsSchema,
      answers: { 201: StoredFileSchema },
      problems: [404, 409, 413, 415, 422],
      handle: async ({ actor, params }) => ({
        status: 201,
        body: await refusing(finishUpload(dependencies, numberOf(actor), params.uploadId)),
      }),
    }),
    defineRoute({
      method: 'delete',
      path: '/uploads/{uploadId}',
      summary: 'Gives an upload up: nothing of it is kept.',
      access: ['candidate'],
      params: UploadParamsSchema,
      answers: { 204: null },
      async handle({ actor, params }) {
        await removeUpload(dependencies, numberOf(actor), params.uploadId);
        return { status: 204 };
      },
    }),
  ];
}

/** What is told of an upload: not where its bytes lie. */
function facts(upload: Awaited<ReturnType<typeof beginUpload>>) {
  const { id, place, files, size, received, expiresAt } = upload;
  return { id, place, files, size, received, expiresAt };
}

async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw problemOf(error);
  }
}

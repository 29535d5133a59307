import type { IncomingMessage } from 'node:http';
import { defineRoute, problems, type Route } from '@admis/kit';
import {
  ApplicationParamsSchema,
  MessageFileParamsSchema,
  MessageFileQuerySchema,
  StoredFileSchema,
} from '../schemas.ts';
import { MAX_FILE_BYTES } from '../use-cases/deposit-file.ts';
import { DepositRefused } from '../use-cases/deposit-refused.ts';
import type { DocumentsDependencies } from '../use-cases/dependencies.ts';
import {
  depositMessageFile,
  findMessageFile,
  openMessageFile,
} from '../use-cases/message-files.ts';
import { sendFile } from './application-file-routes.ts';
import { problemOf } from './problem-of.ts';
import { discardRest } from './receive-files.ts';

/** Admissions says who of them reads and writes the messages of an application. */
const writers = ['candidate', 'manager', 'administrator'] as const;

/** Files that come with messages. */
export function messageFileRoutes(dependencies: DocumentsDependencies): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/applications/{id}/message-files',
      summary:
        'Keeps one file for a message (the bytes as they are; PDF, JPEG or PNG by content; 20 MB), scanned as it is stored.',
      access: writers,
      streamed: 'application/octet-stream',
      params: ApplicationParamsSchema,
      query: MessageFileQuerySchema,
      answers: { 201: StoredFileSchema },
      problems: [404, 409, 413, 415, 422],
      async handle({ params, query, token, request }) {
        try {
          const file = await depositMessageFile(dependencies, {
            applicationId: params.id,
            token,
            name: query.name,
            content: contentOf(request),
          });
          if (file === undefined) throw problems.notFound('There is no such application.');
          return { status: 201, body: file };
        } catch (error) {
          discardRest(request);
          throw problemOf(error);
        }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/applications/{id}/message-files/{fileId}',
      summary: 'A file of a message that was sent, to look at in the browser.',
      access: writers,
      params: MessageFileParamsSchema,
      answers: { 200: null },
      problems: [404],
      async handle({ params, token, response }) {
        const opened = await openMessageFile(dependencies, params.id, params.fileId, token);
        if (opened === undefined) throw problems.notFound('There is no such file.');
        return sendFile(opened, response);
      },
    }),
    defineRoute({
      method: 'get',
      path: '/applications/{id}/message-files/{fileId}/facts',
      summary: 'The facts of a file kept for the messages of an application.',
      access: ['service'],
      params: MessageFileParamsSchema,
      answers: { 200: StoredFileSchema },
      problems: [404],
      async handle({ params }) {
        const file = await findMessageFile(dependencies, params.id, params.fileId);
        if (file === undefined) throw problems.notFound('There is no such file.');
        return { status: 200, body: file };
      },
    }),
  ];
}

async function* contentOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  if (Number(request.headers['content-length']) > MAX_FILE_BYTES) {
    throw new DepositRefused('fileTooLarge');
  }
  try {
    // Whoever stops reading answers the sender first (see `discardRest`).
    for await (const chunk of request.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch (error) {
    throw new DepositRefused('uploadInterrupted', { cause: error });
  }
}

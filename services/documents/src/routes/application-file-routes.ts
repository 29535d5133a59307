import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { defineRoute, problems, type Route } from '@admis/kit';
import { ConditionFileParamsSchema, PieceFileParamsSchema } from '../schemas.ts';
import type { DocumentsDependencies } from '../use-cases/dependencies.ts';
import { openApplicationFile, type FilePlace } from '../use-cases/open-application-file.ts';
import type { StoredFile } from '../use-cases/stored-file.ts';
import { encodeRfc8187, isPrematureClose, readers } from './sending.ts';

export function applicationFileRoutes(dependencies: DocumentsDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/applications/{id}/pieces/{pieceId}/file',
      summary: 'The file of a piece, to look at in the browser.',
      access: readers,
      params: PieceFileParamsSchema,
      answers: { 200: null },
      problems: [404],
      handle: ({ params, token, response }) =>
        send(dependencies, { id: params.id, place: { piece: params.pieceId }, token }, response),
    }),
    defineRoute({
      method: 'get',
      path: '/applications/{id}/conditions/{conditionId}/file',
      summary: 'The file that a condition of a decision with reserve asked for.',
      access: readers,
      params: ConditionFileParamsSchema,
      answers: { 200: null },
      problems: [404],
      handle: ({ params, token, response }) =>
        send(
          dependencies,
          { id: params.id, place: { condition: params.conditionId }, token },
          response,
        ),
    }),
  ];
}

async function send(
  dependencies: DocumentsDependencies,
  { id, place, token }: { id: string; place: FilePlace; token: string },
  response: Response,
): Promise<'handled'> {
  const opened = await openApplicationFile(dependencies, id, place, token);
  if (opened === undefined) throw problems.notFound('There is no such file.');
  return sendFile(opened, response);
}

/** Answers with a file's content, to be looked at in the browser. */
export async function sendFile(
  { file, content }: { file: StoredFile; content: Readable },
  response: Response,
): Promise<'handled'> {
  response.status(200).set({
    'Content-Type': file.mime,
    'Content-Length': String(file.size),
    'Content-Disposition': `inline; filename*=UTF-8''${encodeRfc8187(file.name)}`,
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': contentPolicyOf(file.mime),
    'X-Content-Type-Options': 'nosniff',
  });
  try {
    await pipeline(content, response);
  } catch (error) {
    // Someone who closes the page is no error; the store breaking off is, and cuts the answer short.
    if (!isPrematureClose(error)) throw error;
  }
  return 'handled';
}

/**
 * Nothing in a file may run or load anything. A PDF cannot be sandboxed on top of that: Chrome and Safari then
 * refuse to show it (their viewers are plugins to them, which is also why `object-src` is not 'none').
 */
function contentPolicyOf(mime: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'";
  return mime === 'application/pdf' ? policy : `${policy}; sandbox`;
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response as ExpressResponse } from 'express';
import { ask } from '../app/utils/api.server.ts';
import type { PortalContext } from './load-context.ts';

/**
 * Files that the portal passes on from a service, in the visitor's name: beside Remix, because that
 * would hold a whole file in memory when the browser reads slowly.
 * A problem is left for Remix to show (`response.locals.problem`, see routes/$.tsx).
 * @param contextOf the request's context, the same one that Remix will get
 */
export function createFileRoutes(contextOf: (response: ExpressResponse) => PortalContext): Router {
  const router = Router();

  router.get('/applications/:id/pieces/:pieceId/file', async (request, response, next) => {
    const { api } = contextOf(response);
    const { id, pieceId } = request.params;
    await passOnToUser(request, response, next, () =>
      api.documents.GET('/applications/{id}/pieces/{pieceId}/file', {
        params: { path: { id, pieceId } },
        parseAs: 'stream',
      }),
    );
  });

  router.get('/applications/:id/conditions/:conditionId/file', async (request, response, next) => {
    const { api } = contextOf(response);
    const { id, conditionId } = request.params;
    await passOnToUser(request, response, next, () =>
      api.documents.GET('/applications/{id}/conditions/{conditionId}/file', {
        params: { path: { id, conditionId } },
        parseAs: 'stream',
      }),
    );
  });

  router.get('/applications/:id/message-files/:fileId', async (request, response, next) => {
    const { api } = contextOf(response);
    const { id, fileId } = request.params;
    await passOnToUser(request, response, next, () =>
      api.documents.GET('/applications/{id}/message-files/{fileId}', {
        params: { path: { id, fileId } },
        parseAs: 'stream',
      }),
    );
  });

  router.get('/applications/:id/dossier.pdf', async (request, response, next) => {
    const { api, language } = contextOf(response);
    // Work that nobody waits for any more is stopped.
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    await passOnToUser(request, response, next, () =>
      api.documents.GET('/applications/{id}/dossier.pdf', {
        params: { path: { id: request.params.id }, query: { language } },
        parseAs: 'stream',
        signal: gone.signal,
      }),
    );
  });

  router.get('/applications/:id/letters/:reference', async (request, response, next) => {
    const { api } = contextOf(response);
    const { id, reference } = request.params;
    if (!reference.endsWith('.pdf')) return next();
    await passOnToUser(request, response, next, () =>
      api.documents.GET('/applications/{id}/letters/{reference}.pdf', {
        params: { path: { id, reference: reference.slice(0, -'.pdf'.length) } },
        parseAs: 'stream',
      }),
    );
  });

  /** For those who have signed in; others are sent there first. */
  async function passOnToUser(
    request: Request,
    response: ExpressResponse,
    next: () => void,
    call: () => Call,
  ): Promise<void> {
    if (await contextOf(response).session.findUser()) return passOn(call(), response, next);
    response.redirect(`/login?returnTo=${encodeURIComponent(request.originalUrl)}`);
  }

  router.get('/blank-forms/:id', async (request, response, next) => {
    await passOn(
      contextOf(response).api.catalogue.GET('/blank-forms/{id}', {
        params: { path: { id: request.params.id } },
        parseAs: 'stream',
      }),
      response,
      next,
    );
  });

  return router;
}

type Call = Promise<{ data?: unknown; error?: unknown; response: Response }>;

async function passOn(call: Call, response: ExpressResponse, next: () => void): Promise<void> {
  let source: Response | undefined;
  const answer = await ask(
    call.then((result) => {
      source = result.response;
      return result;
    }),
  );
  if (!answer.ok || !source) {
    response.locals.problem = answer.ok ? undefined : answer.problem;
    next();
    return;
  }
  for (const name of ['Content-Type', 'Content-Length', 'Content-Disposition']) {
    const value = source.headers.get(name);
    if (value) response.setHeader(name, value);
  }
  // Only PDF and images come this way, by content, so nothing in them can run here. No `sandbox`:
  // it keeps browsers from showing a PDF.
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  );
  if (!source.body) {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(source.body as never), response);
  } catch (error) {
    // The browser went away, or the service broke off: the answer has begun, all one can do is cut it.
    contextLog(response)?.warn({ err: error }, 'A file was not passed on whole');
    response.destroy();
  }
}

function contextLog(response: ExpressResponse): PortalContext['log'] | undefined {
  return (response.locals.context as PortalContext | undefined)?.log;
}

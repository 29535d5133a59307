import { STATUS_CODES } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import type { Actor } from '@admis/workflows/domain';
import type { z } from 'zod';
import { alivePath, healthHandler, type HealthChecks } from './health.ts';
import type { Logger } from './logger.ts';
import { openApiDocument } from './open-api.ts';
import { invalidRequestOf, ProblemError, problems } from './problem.ts';
import type { Access, Route, RouteInput } from './route.ts';
import type { TokenVerifier } from './token.ts';

export interface HttpAppOptions {
  name: string;
  routes: readonly Route[];
  checks: HealthChecks;
  verifyToken: TokenVerifier;
  logger: Logger;
}

/** An Express app from routes: checks token, role and input, answers problems, serves /health, /alive and /openapi.json. */
export function createHttpApp(options: HttpAppOptions): Express {
  const { name, routes, checks, verifyToken, logger } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback, uniquelocal');
  app.use(helmet());
  app.use(
    pinoHttp({
      logger,
      serializers: {
        req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
          id,
          method,
          path: loggedPath(url),
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      customLogLevel: (request, response, error) => {
        if (error !== undefined || response.statusCode >= 500) return 'error';
        return ['/health', alivePath].includes(request.url ?? '') ? 'trace' : 'info';
      },
    }),
  );
  app.get('/health', healthHandler(checks));
  app.get(alivePath, (_request, response) => {
    response.status(204).end();
  });
  const document = openApiDocument(name, routes);
  app.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  for (const route of routes) {
    app[route.method](
      route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      ...limiterOf(route),
      ...(route.streamed === undefined ? [express.json({ limit: '256kb' })] : []),
      handlerOf(route, verifyToken),
    );
  }
  app.use(() => {
    throw problems.notFound();
  });
  app.use(answerProblem(logger));
  return app;
}

/**
 * The path as it may be logged: paths hold ids; query strings may hold what a person typed, and a segment
 * that ends in a signature (HMAC-SHA256 in base64url) is a link's token, which opens an account.
 */
function loggedPath(url: string): string {
  const [path = ''] = url.split('?');
  return path.replaceAll(/[^/]+\.[\w-]{43}(?=\/|$)/g, '…');
}

function limiterOf(route: Route): RequestHandler[] {
  if (route.limitPerQuarterHour === undefined) return [];
  return [
    rateLimit({
      windowMs: 15 * 60 * 1000,
      limit: route.limitPerQuarterHour,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, _response, next) =>
        next(new ProblemError(429, 'tooManyRequests', 'Too many requests. Try again later.')),
    }),
  ];
}

function handlerOf(route: Route, verifyToken: TokenVerifier): RequestHandler {
  return async (request, response) => {
    const token = bearerToken(request.headers.authorization);
    const actor = await actorFor(route.access, token, verifyToken);
    const input: RouteInput<unknown, unknown, unknown> = {
      ...parsedInput(route, request),
      actor,
      token,
      idempotencyKey: route.idempotent ? idempotencyKeyOf(request.get('idempotency-key')) : '',
      request,
      response,
    };
    const answer = await route.handle(input as RouteInput<never, never, never>);
    if (answer === 'handled') return;
    response.status(answer.status).set(answer.headers ?? {});
    if (answer.body === undefined) response.end();
    else response.json(answer.body);
  };
}

function bearerToken(header: string | undefined): string {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(header ?? '')?.[1] ?? '';
}

async function actorFor(access: Access, token: string, verifyToken: TokenVerifier): Promise<Actor> {
  if (access === 'public') return { id: 'anonymous', roles: [] };
  if (token === '') throw problems.unauthenticated();
  const actor = await verifyToken(token);
  if (!actor.roles.some((role) => access.includes(role))) throw problems.forbidden();
  return actor;
}

function parsedInput(
  route: Route,
  request: express.Request,
): { params: unknown; query: unknown; body: unknown } {
  const faults: { part: string; error: z.ZodError }[] = [];
  const parse = (part: string, schema: z.ZodType | undefined, value: unknown): unknown => {
    if (schema === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    faults.push({ part, error: parsed.error });
    return undefined;
  };
  const input = {
    params: parse('params', route.params, request.params),
    query: parse('query', route.query, request.query),
    body: parse('body', route.body, request.body ?? {}),
  };
  if (faults.length > 0) throw invalidRequestOf(faults);
  return input;
}

function idempotencyKeyOf(header: string | undefined): string {
  if (header !== undefined && /^[\x21-\x7e]{8,200}$/.test(header)) return header;
  throw problems.invalidRequest([
    {
      path: 'headers.Idempotency-Key',
      code: header === undefined ? 'missing' : 'invalid',
      message: 'A header Idempotency-Key of 8 to 200 visible characters is needed.',
    },
  ]);
}

function answerProblem(logger: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const problem = problemOf(error);
    if (problem.status >= 500) logger.error({ err: error }, problem.code);
    if (response.headersSent) {
      next(error);
      return;
    }
    response
      .status(problem.status)
      .type('application/problem+json')
      .json({
        type: 'about:blank',
        title: STATUS_CODES[problem.status] ?? 'Error',
        status: problem.status,
        code: problem.code,
        detail: problem.message,
        ...problem.extensions,
      });
  };
}

/** Nothing internal reaches a client: what is not meant for one becomes a bare 500. */
function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof Error) {
    if (
      /^Mongo(ose)?(ServerSelection|Network|NetworkTimeout|NotConnected|PoolCleared|Topology)/.test(
        error.name,
      )
    ) {
      return problems.peerUnavailable('database', error);
    }
    if ('type' in error && error.type === 'entity.parse.failed') {
      return problems.invalidRequest([
        { path: 'body', code: 'invalidJson', message: 'The body is not JSON.' },
      ]);
    }
    if ('type' in error && error.type === 'entity.too.large') {
      return new ProblemError(413, 'bodyTooLarge', 'The body is too large.');
    }
  }
  return new ProblemError(500, 'internalError', 'Something went wrong on our side.');
}

import { randomBytes, randomUUID } from 'node:crypto';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { createCalendarRoutes } from './calendar.ts';
import type { PortalConfig } from './config.ts';
import { createFileRoutes } from './files.ts';
import { createHealthRoute } from './health.ts';
import { createLoadContext, type PortalContext } from './load-context.ts';
import { createMyDataRoutes } from './my-data.ts';
import type { Oidc } from './oidc.ts';
import { createSameOriginCheck } from './same-origin.ts';
import { createSealer } from './sealed.ts';

/**
 * The portal's web server.
 * @param dependencies.build     what `vite build` made of `app/`, for the server
 * @param dependencies.clientDir its files for the browser
 */
export function createApp(dependencies: {
  config: PortalConfig;
  oidc: Oidc;
  log: Logger;
  build: ServerBuild;
  clientDir: string;
}): Express {
  const { config, oidc, log, build, clientDir } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback, uniquelocal');

  // Half the time of the default level for a few per cent more bytes: pages are made for one visitor.
  app.use(compression({ level: 4 }));
  app.use(
    '/assets',
    express.static(`${clientDir}/assets`, { immutable: true, maxAge: '1y', index: false }),
  );
  app.use('/favicon.svg', express.static(`${clientDir}/favicon.svg`, { maxAge: '1h' }));

  app.use(requestLog(log));
  app.get('/health', createHealthRoute(config));
  app.use(securityHeaders(config));
  app.use(createSameOriginCheck(config.portalUrl));

  const createContext = createLoadContext({
    config,
    oidc,
    log,
    sealers: {
      session: createSealer(config.sessionSecret, 'session'),
      login: createSealer(config.sessionSecret, 'login'),
    },
  });
  const contextOf = (response: express.Response): PortalContext =>
    (response.locals.context ??= createContext(response.req, response));

  app.use(createFileRoutes(contextOf));
  app.use(createCalendarRoutes(contextOf, config.portalUrl));
  app.use(createMyDataRoutes(contextOf));
  app.all(
    '/{*splat}',
    createRequestHandler({ build, getLoadContext: (_request, response) => contextOf(response) }),
  );
  return app;
}

function securityHeaders(config: PortalConfig): express.RequestHandler[] {
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString('base64');
      // Pages show somebody's own data in the language of their cookie.
      response.setHeader('Cache-Control', 'no-store');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'base-uri': ["'none'"],
          'script-src': ["'self'", nonce],
          'style-src': ["'self'", nonce],
          'font-src': ["'self'"],
          'img-src': ["'self'", 'data:'],
          'connect-src': ["'self'"],
          'frame-src': ["'self'"],
          'frame-ancestors': ["'self'"],
          'manifest-src': ["'self'"],
          // Browsers also check where a form's answer redirects to: signing in goes to Keycloak.
          'form-action': ["'self'", config.keycloakOrigin],
          ...(config.secure ? { 'upgrade-insecure-requests': [] } : {}),
        },
      },
      // With no-referrer browsers would send `Origin: null`, which the same-origin check refuses.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: config.secure,
      crossOriginEmbedderPolicy: false,
    }),
  ];
}

function nonce(_request: unknown, response: unknown): string {
  return `'nonce-${(response as express.Response).locals.nonce as string}'`;
}

/** One line a request: no query (it may hold a link's secret), no header, no person's number. */
function requestLog(log: Logger): express.RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: () => randomUUID(),
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : 'info',
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: anonymousPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

/** `/applications/2026.X.6WB5H7IJ?a=b` → `/applications/:id` */
export function anonymousPath(url: string): string {
  return url
    .replace(/\?.*$/s, '')
    .replace(/^\/(applications|files)\/[^/]+/, '/$1/:id')
    .replace(/\/letters\/[^/]+/, '/letters/:reference');
}

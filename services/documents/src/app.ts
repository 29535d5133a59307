import { createHttpApp, type HealthChecks, type Logger, type TokenVerifier } from '@admis/kit';
import type { Express } from 'express';
import { fileRoutes } from './routes/file-routes.ts';
import { messageFileRoutes } from './routes/message-file-routes.ts';
import { ownFileRoutes } from './routes/own-file-routes.ts';
import { applicationFileRoutes } from './routes/application-file-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { uploadRoutes } from './routes/upload-routes.ts';
import type { DocumentsDependencies } from './use-cases/dependencies.ts';

export interface AppDependencies extends DocumentsDependencies {
  checks: HealthChecks;
  verifyToken: TokenVerifier;
  logger: Logger;
}

/** Pieces over HTTP: deposit, facts, reading; and the papers that are made of an application. */
export function createApp(dependencies: AppDependencies): Express {
  const { checks, verifyToken, logger } = dependencies;
  return createHttpApp({
    name: 'documents',
    routes: [
      ...fileRoutes(dependencies),
      ...ownFileRoutes(dependencies),
      ...uploadRoutes(dependencies),
      ...applicationFileRoutes(dependencies),
      ...messageFileRoutes(dependencies),
      ...paperRoutes(dependencies),
    ],
    checks,
    verifyToken,
    logger,
  });
}

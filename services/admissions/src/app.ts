import type { Express } from 'express';
import { createHttpApp, type HealthChecks, type TokenVerifier } from '@admis/kit';
import { applicationRoutes } from './routes/application-routes.ts';
import { erasureRoutes } from './routes/erasure-routes.ts';
import { letterRoutes } from './routes/letter-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';
import { rankingRoutes } from './routes/ranking-routes.ts';
import { readingRoutes } from './routes/reading-routes.ts';
import { taskRoutes } from './routes/task-routes.ts';
import { waitingListRoutes } from './routes/waiting-list-routes.ts';
import type { AdmissionsDependencies } from './use-cases/dependencies.ts';

export interface AppDependencies extends AdmissionsDependencies {
  checks: HealthChecks;
  verifyToken: TokenVerifier;
}

/** The admissions service over HTTP. */
export function createApp(dependencies: AppDependencies): Express {
  const { checks, verifyToken, logger } = dependencies;
  return createHttpApp({
    name: 'admissions',
    routes: [
      ...applicationRoutes(dependencies),
      ...taskRoutes(dependencies),
      ...waitingListRoutes(dependencies),
      ...rankingRoutes(dependencies),
      ...readingRoutes(dependencies),
      ...letterRoutes(dependencies),
      ...erasureRoutes(dependencies),
      ...messageRoutes(dependencies),
    ],
    checks,
    verifyToken,
    logger,
  });
}

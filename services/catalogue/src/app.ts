import { createHttpApp, type HealthChecks, type TokenVerifier } from '@admis/kit';
import type { Express } from 'express';
import { blankFormRoutes } from './routes/blank-form-routes.ts';
import { campaignRoutes } from './routes/campaign-routes.ts';
import { programmeRoutes } from './routes/programme-routes.ts';
import type { CatalogueDependencies } from './use-cases/dependencies.ts';

export interface AppDependencies extends CatalogueDependencies {
  checks: HealthChecks;
  verifyToken: TokenVerifier;
}

/** The catalogue over HTTP: campaigns, programmes and blank forms; open to everyone to read, to administrators to change. */
export function createApp(dependencies: AppDependencies): Express {
  const { checks, verifyToken, logger } = dependencies;
  return createHttpApp({
    name: 'catalogue',
    routes: [
      ...campaignRoutes(dependencies),
      ...programmeRoutes(dependencies),
      ...blankFormRoutes(dependencies),
    ],
    checks,
    verifyToken,
    logger,
  });
}

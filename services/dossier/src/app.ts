import { createHttpApp, type HealthChecks, type Logger, type TokenVerifier } from '@admis/kit';
import type { Express } from 'express';
import { dossierRoutes } from './routes/dossiers.ts';
import { listRoutes } from './routes/list-routes.ts';
import { rowRoutes } from './routes/row-routes.ts';
import { sectionRoutes } from './routes/sections.ts';
import type { Dependencies } from './use-cases/dependencies.ts';

export interface AppDependencies {
  useCases: Dependencies;
  checks: HealthChecks;
  verifyToken: TokenVerifier;
  logger: Logger;
}

export function createApp({ useCases, checks, verifyToken, logger }: AppDependencies): Express {
  return createHttpApp({
    name: 'dossier',
    routes: [
      ...sectionRoutes(useCases),
      ...rowRoutes(useCases),
      ...dossierRoutes(useCases),
      ...listRoutes(useCases),
    ],
    checks,
    verifyToken,
    logger,
  });
}

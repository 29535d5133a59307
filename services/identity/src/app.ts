import { createHttpApp, type HealthChecks, type Logger, type TokenVerifier } from '@admis/kit';
import type { Express } from 'express';
import { accountRoutes, type RouteOptions } from './routes/accounts.ts';
import { studentRoutes } from './routes/students.ts';
import type { Dependencies } from './use-cases/dependencies.ts';

export interface AppDependencies extends RouteOptions {
  useCases: Dependencies;
  checks: HealthChecks;
  verifyToken: TokenVerifier;
  logger: Logger;
}

export function createApp(deps: AppDependencies): Express {
  return createHttpApp({
    name: 'identity',
    routes: [...accountRoutes(deps.useCases, deps), ...studentRoutes(deps.useCases)],
    checks: deps.checks,
    verifyToken: deps.verifyToken,
    logger: deps.logger,
  });
}

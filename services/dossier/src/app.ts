import { answersPing, createHttpApp, type Logger, type TokenVerifier } from '@admis/kit';
import type { Express } from 'express';
import type { Connection } from 'mongoose';
import { dossierRoutes } from './routes/dossiers.ts';
import type { Dependencies } from './use-cases/dependencies.ts';

export interface AppDependencies extends Dependencies {
  connection: Connection;
  verifyToken: TokenVerifier;
  logger: Logger;
}

export function createApp({ connection, dossiers, verifyToken, logger }: AppDependencies): Express {
  return createHttpApp({
    name: 'dossier',
    routes: dossierRoutes({ dossiers }),
    checks: { mongodb: answersPing(connection) },
    verifyToken,
    logger,
  });
}

import { answersPing, createHttpApp, type Logger, type TokenVerifier } from '@admis/kit';
import type { Express } from 'express';
import type { Connection } from 'mongoose';
import type { Dossiers } from './data-access/dossiers.ts';
import { dossierRoutes } from './routes/dossiers.ts';

export interface AppDependencies {
  connection: Connection;
  dossiers: Dossiers;
  verifyToken: TokenVerifier;
  logger: Logger;
}

export function createApp({ connection, dossiers, verifyToken, logger }: AppDependencies): Express {
  return createHttpApp({
    name: 'dossier',
    routes: dossierRoutes(dossiers),
    checks: { mongodb: answersPing(connection) },
    verifyToken,
    logger,
  });
}

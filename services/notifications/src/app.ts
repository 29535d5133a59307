import { createHttpApp, type HealthChecks, type Logger, type TokenVerifier } from '@admis/kit';
import type { Express } from 'express';
import { mailRoutes } from './routes/mails.ts';
import type { EnqueueMail } from './use-cases/enqueue-mail.ts';
import type { FindMails } from './use-cases/find-mails.ts';

export interface AppDependencies {
  enqueueMail: EnqueueMail;
  findMails: FindMails;
  verifyToken: TokenVerifier;
  checks: HealthChecks;
  logger: Logger;
}

/** The HTTP API of the notifications service. */
export function createApp(dependencies: AppDependencies): Express {
  const { verifyToken, checks, logger } = dependencies;
  return createHttpApp({
    name: 'notifications',
    routes: mailRoutes(dependencies),
    checks,
    verifyToken,
    logger,
  });
}

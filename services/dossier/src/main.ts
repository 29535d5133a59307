import {
  answersPing,
  connectMongo,
  createIndexes,
  createLogger,
  createTokenVerifier,
  runService,
  waitFor,
} from '@admis/kit';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createUseCases } from './create-use-cases.ts';

const config = readConfig(process.env);
const logger = createLogger({ name: 'dossier', level: config.LOG_LEVEL });
const connection = await waitFor(
  'MongoDB',
  () => connectMongo({ uri: config.MONGODB_URI, database: config.MONGODB_DATABASE }),
  logger,
);
const useCases = await createUseCases({ connection, admissionsUrl: config.ADMISSIONS_URL });
await createIndexes(connection);

await runService({
  app: createApp({
    useCases,
    checks: { mongodb: answersPing(connection) },
    verifyToken: createTokenVerifier(config),
    logger,
  }),
  port: config.PORT,
  logger,
  close: () => connection.close(),
});

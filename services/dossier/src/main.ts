import {
  connectMongo,
  createIndexes,
  createLogger,
  createTokenVerifier,
  runService,
  waitFor,
} from '@admis/kit';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createDossiers } from './data-access/dossiers.ts';

const config = readConfig(process.env);
const logger = createLogger({ name: 'dossier', level: config.LOG_LEVEL });
const connection = await waitFor(
  'MongoDB',
  () => connectMongo({ uri: config.MONGODB_URI, database: config.MONGODB_DATABASE }),
  logger,
);
const dossiers = createDossiers(connection);
await createIndexes(connection);

await runService({
  app: createApp({ connection, dossiers, verifyToken: createTokenVerifier(config), logger }),
  port: config.PORT,
  logger,
  close: () => connection.close(),
});

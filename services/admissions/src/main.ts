import {
  answersPing,
  answersTemporal,
  connectMongo,
  createIndexes,
  createLogger,
  createServiceTokens,
  createTemporalClient,
  createTokenVerifier,
  installTemporalLogging,
  runService,
  startActivityWorker,
  waitFor,
} from '@admis/kit';
import { taskQueues } from '@admis/workflows/messages';
import { createActivities } from './activities.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createApplicationRepository } from './data-access/application-repository.ts';
import { createApplicationWorkflows } from './data-access/application-workflows.ts';
import { createCataloguePeer } from './data-access/catalogue-peer.ts';
import { createDocumentsPeer } from './data-access/documents-peer.ts';
import { createDossierPeer } from './data-access/dossier-peer.ts';

const config = readConfig(process.env);
const logger = createLogger({ name: 'admissions', level: config.LOG_LEVEL });
installTemporalLogging(logger);

const connection = await waitFor(
  'the database',
  () => connectMongo({ uri: config.MONGODB_URI, database: config.MONGODB_DATABASE }),
  logger,
);
const repository = createApplicationRepository(connection);
await createIndexes(connection);

const temporal = createTemporalClient(config);
const tokens = createServiceTokens(config);
const dossier = createDossierPeer(config.DOSSIER_URL, tokens);

await runService({
  app: createApp({
    repository,
    workflows: createApplicationWorkflows({ client: temporal, taskQueue: taskQueues.workflows }),
    catalogue: createCataloguePeer(config.CATALOGUE_URL),
    dossier,
    documents: createDocumentsPeer(config.DOCUMENTS_URL, tokens),
    checks: {
      mongodb: answersPing(connection),
      temporal: answersTemporal(temporal, config.TEMPORAL_NAMESPACE),
    },
    verifyToken: createTokenVerifier(config),
    logger,
    now: () => new Date().toISOString(),
  }),
  port: config.PORT,
  logger,
  startWorker: () =>
    startActivityWorker({
      config,
      taskQueue: taskQueues.admissions,
      activities: createActivities({ repository, dossier }),
    }),
  close: async () => {
    await temporal.connection.close();
    await connection.close();
  },
});

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
  peer,
  publishesKeys,
  runService,
  startActivityWorker,
  waitFor,
} from '@admis/kit';
import { taskQueues } from '@admis/workflows/messages';
import { createActivities } from './activities.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createCataloguePeer } from './data-access/catalogue-peer.ts';
import { createDocumentsPeer } from './data-access/documents-peer.ts';
import { createDossierPeer } from './data-access/dossier-peer.ts';
import { ensureInspectionSchedule } from './data-access/inspection-schedule.ts';
import { createNotificationsPeer } from './data-access/notifications-peer.ts';
import { createRepositories } from './data-access/repositories.ts';
import { createWorkflowClients } from './data-access/workflow-clients.ts';
import { startMessageLoop } from './message-loop.ts';
import type { AdmissionsDependencies } from './use-cases/dependencies.ts';

const config = readConfig(process.env);
const logger = createLogger({ name: 'admissions', level: config.LOG_LEVEL });
installTemporalLogging(logger);

const connection = await waitFor(
  'the database',
  () => connectMongo({ uri: config.MONGODB_URI, database: config.MONGODB_DATABASE }),
  logger,
);
const repositories = createRepositories(connection);
await createIndexes(connection);

const temporal = createTemporalClient(config);
const tokens = createServiceTokens(config);
const dependencies: AdmissionsDependencies = {
  ...repositories,
  ...createWorkflowClients({ client: temporal, taskQueue: taskQueues.workflows }),
  catalogue: createCataloguePeer(config.CATALOGUE_URL),
  dossier: createDossierPeer(config.DOSSIER_URL, tokens),
  documents: createDocumentsPeer(config.DOCUMENTS_URL, tokens),
  notifications: createNotificationsPeer(config.NOTIFICATIONS_URL, tokens),
  logger,
  now: () => new Date().toISOString(),
};
const messageLoop = startMessageLoop(dependencies);

await runService({
  app: createApp({
    ...dependencies,
    checks: {
      mongodb: answersPing(connection),
      temporal: answersTemporal(temporal, config.TEMPORAL_NAMESPACE),
      keycloak: publishesKeys(config),
      catalogue: peer(config.CATALOGUE_URL),
      dossier: peer(config.DOSSIER_URL),
      documents: peer(config.DOCUMENTS_URL),
      notifications: peer(config.NOTIFICATIONS_URL),
    },
    verifyToken: createTokenVerifier(config),
  }),
  port: config.PORT,
  logger,
  startWorker: async () => {
    const worker = await startActivityWorker({
      config,
      taskQueue: taskQueues.admissions,
      activities: createActivities(dependencies),
    });
    // Candidates are served without it.
    await ensureInspectionSchedule(temporal, taskQueues.workflows).catch((error: unknown) =>
      logger.error({ err: error }, 'inspections are not scheduled'),
    );
    return worker;
  },
  close: async () => {
    await messageLoop.stop();
    await temporal.connection.close();
    await connection.close();
  },
});

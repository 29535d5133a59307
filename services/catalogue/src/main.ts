import {
  answersPing,
  answersTemporal,
  connectMongo,
  createIndexes,
  createLogger,
  createTemporalClient,
  createTokenVerifier,
  installTemporalLogging,
  publishesKeys,
  runService,
  startActivityWorker,
  waitFor,
} from '@admis/kit';
import { taskQueues } from '@admis/workflows/messages';
import { createActivities } from './activities.ts';
import { createApp } from './app.ts';
import { startCampaignLoop } from './campaign-loop.ts';
import { readConfig } from './config.ts';
import { createBlankForms } from './data-access/blank-forms.ts';
import { createCampaignWorkflows } from './data-access/campaign-workflows.ts';
import { createCatalogueRepository } from './data-access/catalogue-repository.ts';
import { seedDemoCampaign } from './use-cases/seed-demo-campaign.ts';

const config = readConfig();
const logger = createLogger({ name: 'catalogue', level: config.LOG_LEVEL });
installTemporalLogging(logger);

const connection = await waitFor(
  'the database',
  () => connectMongo({ uri: config.MONGODB_URI, database: config.MONGODB_DATABASE }),
  logger,
);
const repository = createCatalogueRepository(connection);
await createIndexes(connection);
await repository.fillMissing();
const now = (): string => new Date().toISOString();
if (config.DEMO_CAMPAIGN) {
  const added = await seedDemoCampaign({ repository, now }, config.INSTITUTION_TIME_ZONE);
  logger.info({ added }, 'demo campaign');
}

const temporal = createTemporalClient(config);
const campaignWorkflows = createCampaignWorkflows(temporal);
const loop = startCampaignLoop({ repository, campaignWorkflows, logger });
await runService({
  app: createApp({
    repository,
    campaignWorkflows,
    blankForms: createBlankForms(new URL('../data/', import.meta.url)),
    checks: {
      mongodb: answersPing(connection),
      temporal: answersTemporal(temporal, config.TEMPORAL_NAMESPACE),
      keycloak: publishesKeys(config),
    },
    verifyToken: createTokenVerifier(config),
    logger,
    now,
  }),
  port: config.PORT,
  logger,
  startWorker: () =>
    startActivityWorker({
      config,
      taskQueue: taskQueues.catalogue,
      activities: createActivities({ repository, now }),
    }),
  close: async () => {
    await loop.stop();
    await temporal.connection.close();
    await connection.close();
  },
});

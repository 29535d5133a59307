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
import { createAccountWorkflows } from './data-access/account-workflows.ts';
import { createAccounts } from './data-access/accounts.ts';
import { createDossierService } from './data-access/dossier-service.ts';
import { createEmailChanges } from './data-access/email-changes.ts';
import { createKeycloakUsers } from './data-access/keycloak-users.ts';
import { createMailAllowances } from './data-access/mail-allowances.ts';
import { createMailer } from './data-access/mailer.ts';
import { createStudents } from './data-access/students.ts';
import { createLinkTokens } from './link-tokens.ts';
import type { Dependencies } from './use-cases/dependencies.ts';
import { resumeAccounts } from './use-cases/resume-accounts.ts';

const config = readConfig(process.env);
const logger = createLogger({ name: 'identity', level: config.LOG_LEVEL });
installTemporalLogging(logger);

const database = { uri: config.MONGODB_URI, database: config.MONGODB_DATABASE };
const connection = await waitFor('MongoDB', () => connectMongo(database), logger);
const now = (): Date => new Date();
const accounts = createAccounts(connection);
const emailChanges = createEmailChanges(connection);
const students = createStudents(connection);
const allowances = createMailAllowances(connection, now);
await createIndexes(connection);

const token = createServiceTokens(config);
const temporal = createTemporalClient(config);
const timeZone = config.INSTITUTION_TIME_ZONE;
const useCases: Dependencies = {
  accounts,
  emailChanges,
  students,
  allowances,
  users: createKeycloakUsers(config, token),
  workflows: createAccountWorkflows(temporal, { timeZone }),
  dossiers: createDossierService(config.DOSSIER_URL, token),
  mailer: createMailer(config.NOTIFICATIONS_URL, token),
  linkTokens: createLinkTokens(config.ACTIVATION_SECRET),
  portalUrl: config.PORTAL_URL,
  timeZone,
  now,
  logger,
};

await runService({
  app: createApp({
    useCases,
    checks: {
      mongodb: answersPing(connection),
      temporal: answersTemporal(temporal, config.TEMPORAL_NAMESPACE),
      keycloak: publishesKeys(config),
      dossier: peer(config.DOSSIER_URL),
      notifications: peer(config.NOTIFICATIONS_URL),
    },
    verifyToken: createTokenVerifier(config),
    logger,
    limitPerQuarterHour: config.REQUESTS_PER_QUARTER_HOUR,
    evenAnswerMs: 400,
  }),
  port: config.PORT,
  logger,
  async startWorker() {
    const resumed = await resumeAccounts(useCases);
    if (resumed > 0) logger.info({ resumed }, 'accounts taken up again');
    return startActivityWorker({
      config,
      taskQueue: taskQueues.identity,
      activities: createActivities(useCases),
    });
  },
  async close() {
    await connection.close();
    await temporal.connection.close();
  },
});

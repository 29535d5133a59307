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
import { institutionOf, readConfig } from './config.ts';
import { createAcceptedMail } from './data-access/accepted-mail.ts';
import { createMailTransport } from './data-access/mail-transport.ts';
import { createOutbox } from './data-access/outbox.ts';
import { createFindRecipient } from './data-access/recipients.ts';
import { createDeliveryLoop } from './delivery-loop.ts';
import { createDeliverMail, deliveryPolicy } from './use-cases/deliver-mail.ts';
import { createEnqueueMail } from './use-cases/enqueue-mail.ts';
import { createFindMails } from './use-cases/find-mails.ts';

const config = readConfig(process.env);
const logger = createLogger({ name: 'notifications', level: config.LOG_LEVEL });
installTemporalLogging(logger);

const database = { uri: config.MONGODB_URI, database: config.MONGODB_DATABASE };
const connection = await waitFor('mongodb', () => connectMongo(database), logger);
const outbox = createOutbox(connection);
await createIndexes(connection);

const now = (): Date => new Date();
const transport = createMailTransport({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM });
const accepted = createAcceptedMail({ file: config.ACCEPTED_MAIL_FILE, outbox });
await waitFor('mongodb', () => accepted.settle(), logger);
const deliverMail = createDeliverMail({
  outbox,
  accepted,
  findRecipient: createFindRecipient(config.DOSSIER_URL, createServiceTokens(config)),
  transport,
  institution: institutionOf(config),
  portalUrl: config.PORTAL_URL,
  policy: deliveryPolicy,
  now,
});
const loop = createDeliveryLoop({ outbox, deliverMail, log: logger, now });
const enqueueMail = createEnqueueMail({
  outbox,
  timeZone: config.INSTITUTION_TIME_ZONE,
  wake: loop.wake,
  now,
});
const temporal = createTemporalClient(config);

loop.start();
await runService({
  app: createApp({
    enqueueMail,
    findMails: createFindMails({ outbox }),
    verifyToken: createTokenVerifier(config),
    checks: {
      mongodb: answersPing(connection),
      smtp: () => transport.verify(),
      temporal: answersTemporal(temporal, config.TEMPORAL_NAMESPACE),
      keycloak: publishesKeys(config),
      dossier: peer(config.DOSSIER_URL),
    },
    logger,
  }),
  port: config.PORT,
  logger,
  startWorker: () =>
    startActivityWorker({
      config,
      taskQueue: taskQueues.notifications,
      activities: createActivities({ enqueueMail, outbox }),
    }),
  async close() {
    await loop.stop();
    transport.close();
    await connection.close();
    await temporal.connection.close();
  },
});

import {
  answersHttp,
  answersPing,
  answersTemporal,
  connectMongo,
  createIndexes,
  createLogger,
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
import { createUseCases } from './create-use-cases.ts';
import { openStudentRecords } from './data-access/student-records/open-student-records.ts';
import { loadSchools } from './use-cases/load-schools.ts';
import { resumeFilling } from './use-cases/resume-filling.ts';

const config = readConfig(process.env);
const studentRecords = await openStudentRecords(config);
const logger = createLogger({ name: 'dossier', level: config.LOG_LEVEL });
installTemporalLogging(logger);
const connection = await waitFor(
  'MongoDB',
  () => connectMongo({ uri: config.MONGODB_URI, database: config.MONGODB_DATABASE }),
  logger,
);
const temporal = createTemporalClient(config);
const useCases = await createUseCases({
  connection,
  temporal,
  admissionsUrl: config.ADMISSIONS_URL,
  studentRecords,
  logger,
});
await createIndexes(connection);
if (config.DEMO_SCHOOLS && (await useCases.schools.count()) === 0) {
  await loadSchools(useCases, new URL('../data/demo-schools.csv', import.meta.url));
}

await runService({
  app: createApp({
    useCases,
    checks: {
      mongodb: answersPing(connection),
      temporal: answersTemporal(temporal, config.TEMPORAL_NAMESPACE),
      keycloak: publishesKeys(config),
      admissions: peer(config.ADMISSIONS_URL),
      ...(config.STUDENT_RECORDS === 'http' && config.STUDENT_RECORDS_URL !== undefined
        ? { studentRecords: { told: answersHttp(config.STUDENT_RECORDS_URL) } }
        : {}),
    },
    verifyToken: createTokenVerifier(config),
    logger,
  }),
  port: config.PORT,
  logger,
  async startWorker() {
    const resumed = await resumeFilling(useCases);
    if (resumed > 0) logger.info({ resumed }, 'dossiers that wait for student records');
    return startActivityWorker({
      config,
      taskQueue: taskQueues.dossier,
      activities: createActivities(useCases),
    });
  },
  async close() {
    await connection.close();
    await temporal.connection.close();
  },
});

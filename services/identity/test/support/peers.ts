import {
  connectMongo,
  createIndexes,
  createLogger,
  createTemporalClient,
  createTokenVerifier,
} from '@admis/kit';
import { deadUrl, serve, uniqueName } from '@admis/kit/testing';
import { createApp as createDossierApp } from '../../../dossier/src/app.ts';
import { createUseCases as createDossierUseCases } from '../../../dossier/src/create-use-cases.ts';
import { noStudentRecords } from '../../../dossier/src/data-access/student-records/student-records.ts';
import type { Dossier, DossierFile } from '../../../dossier/src/data-access/dossiers.ts';
import { createApp as createNotificationsApp } from '../../../notifications/src/app.ts';
import { createOutbox } from '../../../notifications/src/data-access/outbox.ts';
import { createEnqueueMail } from '../../../notifications/src/use-cases/enqueue-mail.ts';
import { createFindMails } from '../../../notifications/src/use-cases/find-mails.ts';
import { config } from './config.ts';

/** A mail as it lies in the outbox of the notifications service, not sent on. */
export interface AcceptedMail {
  template: string;
  /** Instead of the dossier's own. */
  address: string | null;
  data: Record<string, string>;
}

/** The services that identity calls: the real ones, on databases of their own. */
export interface Peers {
  dossierUrl: string;
  notificationsUrl: string;
  findDossier(number: string): Promise<Dossier | undefined>;
  findFile(number: string): Promise<DossierFile | undefined>;
  /** The mails accepted for a candidate, oldest first. */
  mailsTo(number: string): Promise<AcceptedMail[]>;
  close(): Promise<void>;
}

const logger = createLogger({ name: 'peers', level: 'silent' });

export async function openPeers(): Promise<Peers> {
  const verifyToken = createTokenVerifier(config);
  const open = (name: string) =>
    connectMongo({ uri: config.MONGODB_URI, database: uniqueName(`test_identity_${name}`) });
  const [dossierData, mailData] = await Promise.all([open('dossier'), open('mails')]);
  const dossierUseCases = await createDossierUseCases({
    connection: dossierData,
    temporal: createTemporalClient(config),
    admissionsUrl: deadUrl,
    studentRecords: noStudentRecords,
    logger,
  });
  const outbox = createOutbox(mailData);
  await Promise.all([createIndexes(dossierData), createIndexes(mailData)]);
  const dossier = await serve(
    createDossierApp({ useCases: dossierUseCases, checks: {}, verifyToken, logger }),
  );
  const notifications = await serve(
    createNotificationsApp({
      enqueueMail: createEnqueueMail({
        outbox,
        timeZone: config.INSTITUTION_TIME_ZONE,
        wake: () => undefined,
        now: () => new Date(),
      }),
      findMails: createFindMails({ outbox }),
      verifyToken,
      checks: {},
      logger,
    }),
  );
  return {
    dossierUrl: dossier.baseUrl,
    notificationsUrl: notifications.baseUrl,
    findDossier: (number) => dossierUseCases.dossiers.find(number),
    findFile: (number) => dossierUseCases.dossiers.findFile(number),
    async mailsTo(number) {
      const mails = await mailData
        .collection<AcceptedMail>('mails')
        .find({ dossierNumber: number })
        .sort({ createdAt: 1 })
        .toArray();
      return mails.map(({ template, address, data }) => ({ template, address, data }));
    },
    async close() {
      await Promise.all([dossier.close(), notifications.close()]);
      for (const connection of [dossierData, mailData]) {
        await connection.dropDatabase();
        await connection.close();
      }
    },
  };
}

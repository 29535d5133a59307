import { createTemporalClient, createTokenVerifier } from '@admis/kit';
import { deadUrl, serve, uniqueName } from '@admis/kit/testing';
import { createActivities as createCatalogueActivities } from '../../../catalogue/src/activities.ts';
import { createApp as createCatalogue } from '../../../catalogue/src/app.ts';
import { createBlankForms } from '../../../catalogue/src/data-access/blank-forms.ts';
import { createCampaignWorkflows } from '../../../catalogue/src/data-access/campaign-workflows.ts';
import { createCatalogueRepository } from '../../../catalogue/src/data-access/catalogue-repository.ts';
import { seedDemoCampaign } from '../../../catalogue/src/use-cases/seed-demo-campaign.ts';
import { createApp as createDocuments } from '../../../documents/src/app.ts';
import { compose as composeDocuments } from '../../../documents/src/composition.ts';
import { readConfig as readDocumentsConfig } from '../../../documents/src/config.ts';
import { createObjectClient } from '../../../documents/src/data-access/object-client.ts';
import { createObjectStore } from '../../../documents/src/data-access/object-store.ts';
import { createApp as createDossier } from '../../../dossier/src/app.ts';
import { createUseCases as createDossierUseCases } from '../../../dossier/src/create-use-cases.ts';
import { noStudentRecords } from '../../../dossier/src/data-access/student-records/student-records.ts';
import { createDossiers } from '../../../dossier/src/data-access/dossiers.ts';
import { depositFile } from '../../../documents/src/use-cases/deposit-file.ts';
import { createActivities as createNotificationsActivities } from '../../../notifications/src/activities.ts';
import { createApp as createNotifications } from '../../../notifications/src/app.ts';
import { createOutbox } from '../../../notifications/src/data-access/outbox.ts';
import { createEnqueueMail } from '../../../notifications/src/use-cases/enqueue-mail.ts';
import { createFindMails } from '../../../notifications/src/use-cases/find-mails.ts';
import { config, logger, now } from './components.ts';
import { openDatabase } from './database.ts';

const verifyToken = createTokenVerifier(config);

/** The real catalogue with the demo campaign, in a database of its own. */
export async function openCatalogue() {
  const database = await openDatabase('catalogue', createCatalogueRepository);
  const repository = database.models;
  await seedDemoCampaign({ repository, now }, 'Europe/Paris');
  const blankForms = createBlankForms(new URL('../../../catalogue/data/', import.meta.url));
  const temporal = createTemporalClient(config);
  const campaignWorkflows = createCampaignWorkflows(temporal);
  const dependencies = { repository, campaignWorkflows, blankForms, logger, now };
  const served = await serve(createCatalogue({ ...dependencies, checks: {}, verifyToken }));
  return {
    baseUrl: served.baseUrl,
    activities: createCatalogueActivities({ repository, now }),
    /** Changes a programme, as an administrator's extension will. */
    async change(code: string, changes: object) {
      await database.connection.collection('programmes').updateOne({ code }, { $set: changes });
    },
    /** Changes the campaign. */
    async changeCampaign(changes: object) {
      await database.connection.collection('campaigns').updateOne({}, { $set: changes });
    },
    async close() {
      await served.close();
      await Promise.all([database.close(), temporal.connection.close()]);
    },
  };
}

/** The real dossier service, in a database of its own. */
export async function openDossier() {
  const database = await openDatabase('dossier', createDossiers);
  const served = await serve(
    createDossier({
      useCases: await createDossierUseCases({
        connection: database.connection,
        temporal: createTemporalClient(config),
        admissionsUrl: deadUrl,
        studentRecords: noStudentRecords,
        logger,
      }),
      checks: {},
      verifyToken,
      logger,
    }),
  );
  return {
    baseUrl: served.baseUrl,
    async add(number: string, lastName = 'Lefèvre', firstName = 'Ève-Marie') {
      await database.models.insertOnce({
        number,
        lastName,
        firstName,
        email: `${number.toLowerCase()}@candidates.example`,
        language: 'fr',
        nationality: null,
      });
    },
    async close() {
      await served.close();
      await database.close();
    },
  };
}

/** The real documents service, in a bucket of its own. */
export async function openDocuments() {
  const documentsConfig = readDocumentsConfig({
    ...process.env,
    PORT: '0',
    MINIO_BUCKET: uniqueName('test-admissions'),
  });
  const client = createObjectClient(documentsConfig);
  const store = createObjectStore(client, documentsConfig.MINIO_BUCKET);
  await store.ensureBucket();
  const composed = composeDocuments({ ...documentsConfig, ADMISSIONS_URL: deadUrl });
  const served = await serve(
    createDocuments({ ...composed, store, checks: {}, verifyToken, logger }),
  );
  return {
    baseUrl: served.baseUrl,
    /** Deposits a small PDF as its candidate would; the file's id. */
    async deposit(token: string): Promise<string> {
      const form = new FormData();
      form.append('file', new Blob([smallPdf], { type: 'application/pdf' }), 'releve.pdf');
      const response = await fetch(`${served.baseUrl}/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      });
      if (response.status !== 201) {
        throw new Error(`documents answered ${response.status}: ${await response.text()}`);
      }
      return ((await response.json()) as { id: string }).id;
    },
    /** Keeps a small PDF for the messages of an application; the file's id. */
    async keepForMessage(applicationId: string, name: string): Promise<string> {
      const folder = `candidates/${applicationId.split('.')[2]}/messages/${applicationId}/`;
      async function* content() {
        yield Buffer.from(smallPdf);
      }
      const id = composed.createFileId();
      const deposit = { id, key: folder + id, name, content: content() };
      await depositFile({ ...composed, store }, deposit);
      return id;
    },
    async close() {
      await served.close();
      const keys: string[] = [];
      for await (const { name } of client.listObjectsV2(documentsConfig.MINIO_BUCKET, '', true)) {
        keys.push(name as string);
      }
      await client.removeObjects(documentsConfig.MINIO_BUCKET, keys);
      await client.removeBucket(documentsConfig.MINIO_BUCKET);
    },
  };
}

/** The real notifications service, which keeps every mail and sends none. */
export async function openNotifications() {
  const database = await openDatabase('notifications', createOutbox);
  const outbox = database.models;
  const findMails = createFindMails({ outbox });
  const enqueueMail = createEnqueueMail({
    outbox,
    timeZone: 'Europe/Paris',
    wake: () => undefined,
    now: () => new Date(),
  });
  const served = await serve(
    createNotifications({ enqueueMail, findMails, verifyToken, checks: {}, logger }),
  );
  return {
    baseUrl: served.baseUrl,
    activities: createNotificationsActivities({ enqueueMail, outbox }),
    /** Templates and applications of the mails to a candidate. */
    mailsTo: async (dossierNumber: string) =>
      (await findMails({ dossierNumber })).map(({ template, applicationId }) => ({
        template,
        applicationId,
      })),
    async close() {
      await served.close();
      await database.close();
    },
  };
}

const smallPdf = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] >> endobj
trailer << /Root 1 0 R >>
%%EOF
`;

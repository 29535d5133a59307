import {
  connectMongo,
  createIndexes,
  createLogger,
  createServiceTokens,
  createTemporalClient,
  createTokenVerifier,
} from '@admis/kit';
import { deadUrl, serve, uniqueName } from '@admis/kit/testing';
import {
  decide,
  evolve,
  isRefusal,
  type Actor,
  type Application,
  type ApplicationFact,
  type Command,
  type MessageSide,
  type NumberedEvent,
} from '@admis/workflows/domain';
import { applicationIdOf, taskQueues } from '@admis/workflows/messages';
import { createApp as createAdmissionsApp } from '../../../admissions/src/app.ts';
import { readConfig as readAdmissionsConfig } from '../../../admissions/src/config.ts';
import { createCataloguePeer } from '../../../admissions/src/data-access/catalogue-peer.ts';
import { createDocumentsPeer } from '../../../admissions/src/data-access/documents-peer.ts';
import { createDossierPeer } from '../../../admissions/src/data-access/dossier-peer.ts';
import { createNotificationsPeer } from '../../../admissions/src/data-access/notifications-peer.ts';
import { createRepositories } from '../../../admissions/src/data-access/repositories.ts';
import { createWorkflowClients } from '../../../admissions/src/data-access/workflow-clients.ts';
import { recordBatch } from '../../../admissions/src/use-cases/record-batch.ts';
import { createApp as createCatalogueApp } from '../../../catalogue/src/app.ts';
import { createBlankForms } from '../../../catalogue/src/data-access/blank-forms.ts';
import { createCampaignWorkflows } from '../../../catalogue/src/data-access/campaign-workflows.ts';
import { createCatalogueRepository } from '../../../catalogue/src/data-access/catalogue-repository.ts';
import { findProgramme } from '../../../catalogue/src/use-cases/find-programme.ts';
import { seedDemoCampaign } from '../../../catalogue/src/use-cases/seed-demo-campaign.ts';
import { createApp as createDossierApp } from '../../../dossier/src/app.ts';
import { createUseCases as createDossierUseCases } from '../../../dossier/src/create-use-cases.ts';
import type { Dossiers } from '../../../dossier/src/data-access/dossiers.ts';
import { noStudentRecords } from '../../../dossier/src/data-access/student-records/student-records.ts';

import type { StoredFile } from '../../src/use-cases/stored-file.ts';

const PROGRAMME = 'L3-ARTS-CINEMA';
const logger = createLogger({ name: 'admissions', level: 'silent' });

/** The real admissions, dossier and catalogue services, each in a database of its own. */
export interface ServedAdmissions {
  baseUrl: string;
  dossierUrl: string;
  catalogueUrl: string;
  /** What the dossier service keeps, for what no candidate may write. */
  dossiers: Dossiers;
  /** Opens a candidate's dossier, unless there is one. */
  openDossier(candidate: string, language: 'fr' | 'en'): Promise<void>;
  /**
   * Records an application with files, by the real rules and the real recording; its id.
   *
   * @param conditions files of the conditions of its decision with reserve, by the condition's id
   * @param then what happens after that
   */
  recordApplication(
    candidate: string,
    files: Record<string, string>,
    conditions: Record<string, string>,
    then?: (id: string) => ApplicationFact[],
  ): Promise<string>;
  /** Plans when the decisions of the programme become public. */
  publishAt(publicationAt: string): Promise<void>;
  /** Records that a message with these files was sent. */
  recordMessage(applicationId: string, from: MessageSide, files: StoredFile[]): Promise<void>;
  close(): Promise<void>;
}

/** @param now the time by which what happens is recorded and shown */
export async function serveAdmissions(
  now = (): string => new Date().toISOString(),
): Promise<ServedAdmissions> {
  const config = readAdmissionsConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'silent' });
  const verifyToken = createTokenVerifier(config);
  const tokens = createServiceTokens(config);

  const temporal = createTemporalClient(config);
  const catalogueDatabase = await openDatabase(config.MONGODB_URI, 'catalogue');
  const catalogue = {
    repository: createCatalogueRepository(catalogueDatabase),
    campaignWorkflows: createCampaignWorkflows(temporal),
    blankForms: createBlankForms(new URL('../../../catalogue/data/', import.meta.url)),
    logger,
    now,
  };
  await seedDemoCampaign(catalogue, 'Europe/Paris');
  const catalogueServed = await serve(
    createCatalogueApp({ ...catalogue, checks: {}, verifyToken }),
  );

  const dossierDatabase = await openDatabase(config.MONGODB_URI, 'dossier');
  const dossierUseCases = await createDossierUseCases({
    connection: dossierDatabase,
    temporal,
    admissionsUrl: deadUrl,
    studentRecords: noStudentRecords,
    logger,
  });
  const { dossiers } = dossierUseCases;
  const dossierServed = await serve(
    createDossierApp({ useCases: dossierUseCases, checks: {}, verifyToken, logger }),
  );

  const database = await openDatabase(config.MONGODB_URI, 'admissions');
  const repositories = createRepositories(database);
  await createIndexes(database);
  const dossier = createDossierPeer(dossierServed.baseUrl, tokens);
  const served = await serve(
    createAdmissionsApp({
      ...repositories,
      ...createWorkflowClients({ client: temporal, taskQueue: taskQueues.workflows }),
      catalogue: createCataloguePeer(catalogueServed.baseUrl),
      dossier,
      documents: createDocumentsPeer(deadUrl, tokens),
      notifications: createNotificationsPeer(deadUrl, tokens),
      checks: {},
      verifyToken,
      logger,
      now,
    }),
  );

  async function openDossier(candidate: string, language: 'fr' | 'en'): Promise<void> {
    await dossiers.insertOnce({
      number: candidate,
      lastName: 'Hicks',
      firstName: 'Ygrec',
      email: `${candidate.toLowerCase()}@documents.example`,
      language,
      nationality: null,
    });
  }

  return {
    baseUrl: served.baseUrl,
    dossierUrl: dossierServed.baseUrl,
    catalogueUrl: catalogueServed.baseUrl,
    dossiers,
    openDossier,
    async recordApplication(candidate, files, conditions, then = () => []) {
      await openDossier(candidate, 'fr');
      const programme = await findProgramme(catalogue, PROGRAMME);
      if (programme === undefined) throw new Error(`no ${PROGRAMME}`);
      const { campaign, centre, commission, dates, pieces } = programme;
      const id = applicationIdOf({ campaign, programme: PROGRAMME, candidate });
      const commands: Command[] = [
        {
          type: 'apply',
          id,
          candidate,
          programme: {
            ...programme,
            centre: centre.id,
            commission: commission.id,
            lateFiles: 'refuse',
            decidesOnIncomplete: false,
            limited: false,
          },
          pieces,
        },
        ...Object.entries(files).map(([piece, file]): Command => ({
          type: 'depositPiece',
          piece,
          file: { id: file, size: 1, mime: 'application/pdf' },
        })),
      ];
      const actor: Actor = {
        id: candidate.toLowerCase(),
        roles: ['candidate'],
        dossierNumber: candidate,
      };
      const applied = play(commands, { actor, now: now(), dates });
      const { events, state } = happen(applied, [...withReserve(conditions), ...then(id)], {
        id: actor.id,
        at: now(),
      });
      await recordBatch(
        { ...repositories, dossier },
        { applicationId: id, revision: events.length, events, state },
      );
      return id;
    },
    async publishAt(publicationAt) {
      await catalogueDatabase
        .collection('programmes')
        .updateOne({ code: PROGRAMME }, { $set: { publicationAt } });
    },
    async recordMessage(applicationId, from, files) {
      const record = await repositories.repository.find(applicationId);
      if (record === undefined) throw new Error(`no ${applicationId}`);
      const { candidate, programme } = record.state;
      await repositories.messages.insert({
        _id: uniqueName('message'),
        applicationId,
        campaign: programme.campaign,
        candidate,
        centre: programme.centre,
        from,
        by: 'test',
        at: now(),
        text: 'Voici.',
        files,
        readAt: null,
        waits: from === 'candidate',
        untold: false,
      });
    },
    async close() {
      for (const { close } of [served, dossierServed, catalogueServed]) await close();
      await temporal.connection.close();
      for (const connection of [database, dossierDatabase, catalogueDatabase]) {
        await connection.dropDatabase();
        await connection.close();
      }
    },
  };
}

function play(
  commands: Command[],
  context: Parameters<typeof decide>[2],
): { events: NumberedEvent[]; state: Application } {
  let state: Application | null = null;
  const events: NumberedEvent[] = [];
  for (const command of commands) {
    const outcome = decide(state, command, context);
    if (isRefusal(outcome)) throw new Error(`${command.type} was refused: ${outcome.refused}`);
    for (const event of outcome) {
      events.push({ ...event, revision: events.length + 1 });
      state = evolve(state, event);
    }
  }
  if (state === null) throw new Error('nothing happened');
  return { events, state };
}

/** How a decision with reserve, and the files that it asked for, came into the history. */
function withReserve(files: Record<string, string>): ApplicationFact[] {
  if (Object.keys(files).length === 0) return [];
  const conditions = Object.keys(files).map((id) => ({
    id,
    title: { fr: id, en: id },
    dueAt: null,
    fileNeeded: true,
  }));
  return [
    {
      type: 'decisionReplaced',
      outcome: { status: 'favourableWithReserve', conditions },
      origin: 'commission',
    },
    ...Object.entries(files).map(([condition, file]): ApplicationFact => ({
      type: 'conditionPieceDeposited',
      condition,
      file: { id: file, size: 1, mime: 'application/pdf' },
    })),
  ];
}

function happen(
  { events, state }: ReturnType<typeof play>,
  facts: ApplicationFact[],
  { id, at }: { id: string; at: string },
): ReturnType<typeof play> {
  const more = facts.map((fact, index): NumberedEvent => ({
    ...fact,
    at,
    by: { id, role: 'candidate' },
    revision: events.length + index + 1,
  }));
  return { events: [...events, ...more], state: more.reduce<Application>(evolve, state) };
}

async function openDatabase(uri: string, name: string) {
  return connectMongo({ uri, database: uniqueName(`test-documents-${name}`) });
}

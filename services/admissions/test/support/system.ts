import supertest from 'supertest';
import { createServiceTokens, createTokenVerifier } from '@admis/kit';
import { createTestCandidate, deadUrl, uniqueName, type TestCandidate } from '@admis/kit/testing';
import { taskQueues } from '@admis/workflows/messages';
import { createActivities } from '../../src/activities.ts';
import { createApp, type AppDependencies } from '../../src/app.ts';
import { createCataloguePeer } from '../../src/data-access/catalogue-peer.ts';
import { createDocumentsPeer } from '../../src/data-access/documents-peer.ts';
import { createDossierPeer } from '../../src/data-access/dossier-peer.ts';
import { createNotificationsPeer } from '../../src/data-access/notifications-peer.ts';
import { createRepositories } from '../../src/data-access/repositories.ts';
import { createWorkflowClients } from '../../src/data-access/workflow-clients.ts';
import { config, logger, now } from './components.ts';
import { openDatabase } from './database.ts';
import { openEngine } from './engine.ts';
import { openCatalogue, openDocuments, openDossier } from './peers.ts';
import { staffTokens } from './people.ts';

/** The service with its real peers: an engine, databases and a bucket of its own. */
export type TestSystem = Awaited<ReturnType<typeof openSystem>>;

export async function openSystem() {
  const [engine, database, catalogue, dossier, documents, staff] = await Promise.all([
    openEngine(),
    openDatabase('admissions', createRepositories),
    openCatalogue(),
    openDossier(),
    openDocuments(),
    staffTokens(),
  ]);
  const tokens = createServiceTokens(config);
  const dependencies: AppDependencies = {
    ...database.models,
    ...createWorkflowClients({ client: engine.client, taskQueue: taskQueues.workflows }),
    catalogue: createCataloguePeer(catalogue.baseUrl),
    dossier: createDossierPeer(dossier.baseUrl, tokens),
    documents: createDocumentsPeer(documents.baseUrl, tokens),
    notifications: createNotificationsPeer(deadUrl, tokens),
    checks: {},
    verifyToken: createTokenVerifier(config),
    logger,
    now,
  };
  await engine.offer(taskQueues.admissions, createActivities(dependencies));
  await engine.offer(taskQueues.catalogue, catalogue.activities);
  const candidates: TestCandidate[] = [];
  const app = createApp(dependencies);

  return {
    app,
    engine,
    catalogue,
    dossier,
    documents,
    staff,
    ...database.models,
    dependencies,
    connection: database.connection,
    /** The same service with some of its peers exchanged. */
    appWith: (other: Partial<AppDependencies>) => createApp({ ...dependencies, ...other }),
    /** Peers that are down, as the service meets them. */
    down: {
      catalogue: createCataloguePeer(deadUrl),
      dossier: createDossierPeer(deadUrl, tokens),
      documents: createDocumentsPeer(deadUrl, tokens),
    },
    /** A candidate with an account and a dossier. */
    async newCandidate(): Promise<TestCandidate> {
      const candidate = await createTestCandidate(config);
      candidates.push(candidate);
      await dossier.add(candidate.number);
      return candidate;
    },
    async close() {
      await Promise.all(candidates.map((candidate) => candidate.remove()));
      await engine.close();
      await Promise.all([database.close(), catalogue.close(), dossier.close(), documents.close()]);
    },
  };
}

/** Requests in the name of one person. */
export function as(app: TestSystem['app'], token: string) {
  return {
    get: (path: string, query: object = {}) =>
      supertest(app).get(path).query(query).auth(token, { type: 'bearer' }),
    apply: (programmeId: string, key = uniqueName('key')) =>
      supertest(app)
        .post('/applications')
        .auth(token, { type: 'bearer' })
        .set('Idempotency-Key', key)
        .send({ programmeId }),
    command: (id: string, body: object, key = uniqueName('key')) =>
      supertest(app)
        .post(`/applications/${id}/commands`)
        .auth(token, { type: 'bearer' })
        .set('Idempotency-Key', key)
        .send(body),
  };
}

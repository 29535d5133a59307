import { createServiceTokens, createTemporalClient, createTokenVerifier } from '@admis/kit';
import { deadUrl } from '@admis/kit/testing';
import { createApp, type AppDependencies } from '../../src/app.ts';
import { createCataloguePeer } from '../../src/data-access/catalogue-peer.ts';
import { createDocumentsPeer } from '../../src/data-access/documents-peer.ts';
import { createDossierPeer } from '../../src/data-access/dossier-peer.ts';
import type { ApplicationRecord, CandidateNames } from '../../src/data-access/records.ts';
import { createNotificationsPeer } from '../../src/data-access/notifications-peer.ts';
import { createRepositories } from '../../src/data-access/repositories.ts';
import { createWorkflowClients } from '../../src/data-access/workflow-clients.ts';
import { recordBatch } from '../../src/use-cases/record-batch.ts';
import { config, logger, now } from './components.ts';
import { openDatabase } from './database.ts';
import { liveUntil } from './lives.ts';
import { openCatalogue, openDossier } from './peers.ts';

type Life = Parameters<typeof liveUntil>;
const anybody: CandidateNames = { lastName: 'Lefèvre', firstName: 'Ève-Marie' };

/** The service over a read model filled with lives that were never workflows: enough for what only reads. */
export async function openReadModel() {
  const [database, catalogue, dossier] = await Promise.all([
    openDatabase('admissions', createRepositories),
    openCatalogue(),
    openDossier(),
  ]);
  const { repository } = database.models;
  const tokens = createServiceTokens(config);
  const temporal = createTemporalClient(config);
  const dependencies: AppDependencies = {
    ...database.models,
    ...createWorkflowClients({ client: temporal, taskQueue: 'unused' }),
    catalogue: createCataloguePeer(catalogue.baseUrl),
    dossier: createDossierPeer(dossier.baseUrl, tokens),
    documents: createDocumentsPeer(deadUrl, tokens),
    notifications: createNotificationsPeer(deadUrl, tokens),
    checks: {},
    verifyToken: createTokenVerifier(config),
    logger,
    now,
  };
  return {
    ...database.models,
    catalogue,
    app: createApp(dependencies),
    /** The same service with some of its peers exchanged. */
    appWith: (other: Partial<AppDependencies>) => createApp({ ...dependencies, ...other }),
    /** Records a life; answers the application's id. */
    async record(stage: Life[0], options: Life[1], names = anybody): Promise<string> {
      const batches = liveUntil(stage, options);
      for (const batch of batches) {
        await recordBatch({ repository, dossier: { getNames: async () => names } }, batch);
      }
      return batches[0]?.applicationId ?? '';
    },
    /** Records many lives at once as they stand at their end, by the real recording, without their histories. */
    async recordMany(stage: Life[0], lives: Life[1][]): Promise<void> {
      const records: ApplicationRecord[] = [];
      const collecting = {
        find: async () => undefined,
        insertMissingEvents: async () => undefined,
        putIfNewer: async (record: ApplicationRecord) => void records.push(record),
      };
      for (const options of lives) {
        const last = liveUntil(stage, options).at(-1);
        if (last === undefined) continue;
        await recordBatch(
          { repository: collecting, dossier: { getNames: async () => anybody } },
          last,
        );
      }
      await database.connection.collection<ApplicationRecord>('applications').insertMany(records);
    },
    async close() {
      await temporal.connection.close();
      await Promise.all([database.close(), catalogue.close(), dossier.close()]);
    },
  };
}

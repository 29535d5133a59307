import {
  answersPing,
  answersTemporal,
  connectMongo,
  createIndexes,
  createLogger,
  createTemporalClient,
  createTokenVerifier,
} from '@admis/kit';
import { uniqueName } from '@admis/kit/testing';
import type { Express } from 'express';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createCampaignWorkflows } from '../../src/data-access/campaign-workflows.ts';
import { createBlankForms } from '../../src/data-access/blank-forms.ts';
import {
  createCatalogueRepository,
  type CatalogueRepository,
} from '../../src/data-access/catalogue-repository.ts';
import type { CatalogueDependencies } from '../../src/use-cases/dependencies.ts';
import { engineAt } from './engine.ts';

/** No engine answers there. */
const deadAddress = '127.0.0.1:9';

export const config = readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'silent' });

export interface OpenedCatalogue {
  repository: CatalogueRepository;
  /** The app, at a time of the test's choosing. */
  appAt(now: string): Express;
  dependenciesAt(now: string): CatalogueDependencies;
  close(): Promise<void>;
}

/**
 * A catalogue in a database of its own, which goes with it.
 *
 * @param ways other ways to the database server, and to the engine that is told of changes
 */
export async function openCatalogue(
  ways: { mongodb?: string; engine?: string } = {},
): Promise<OpenedCatalogue> {
  const { mongodb: uri = config.MONGODB_URI, engine = deadAddress } = ways;
  const database = uniqueName('test-catalogue');
  const connection = await connectMongo({ uri, database });
  const repository = createCatalogueRepository(connection);
  await createIndexes(connection);
  const temporal = createTemporalClient(config);
  const engineClient = createTemporalClient(engineAt(engine));
  const campaignWorkflows = createCampaignWorkflows(engineClient, 5_000);
  const dependenciesAt = (now: string): CatalogueDependencies => ({
    repository,
    campaignWorkflows,
    logger: createLogger({ name: 'catalogue', level: config.LOG_LEVEL }),
    blankForms: createBlankForms(new URL('../../data/', import.meta.url)),
    now: () => now,
  });
  return {
    repository,
    dependenciesAt,
    appAt: (now) =>
      createApp({
        ...dependenciesAt(now),
        checks: {
          mongodb: answersPing(connection),
          temporal: answersTemporal(temporal, config.TEMPORAL_NAMESPACE),
        },
        verifyToken: createTokenVerifier(config),
      }),
    async close() {
      await temporal.connection.close();
      await engineClient.connection.close();
      await connection.close();
      const cleaner = await connectMongo({ uri: config.MONGODB_URI, database });
      await cleaner.dropDatabase();
      await cleaner.close();
    },
  };
}

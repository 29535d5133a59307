import {
  createLogger,
  createTokenVerifier,
  peer,
  publishesKeys,
  runService,
  waitFor,
} from '@admis/kit';
import { createApp } from './app.ts';
import { compose } from './composition.ts';
import { readConfig } from './config.ts';
import { createObjectClient } from './data-access/object-client.ts';
import { createObjectStore } from './data-access/object-store.ts';
import { removeExpiredUploads } from './use-cases/unfinished-upload.ts';

const HOUR_MS = 3_600_000;

const config = readConfig();
const logger = createLogger({ name: 'documents', level: config.LOG_LEVEL });
const store = createObjectStore(createObjectClient(config), config.MINIO_BUCKET);
await waitFor('the object store', () => store.ensureBucket(), logger);
const dependencies = compose(config);
await dependencies.pdfFiles.check();
await dependencies.workFolders.removeLeftovers();
const sweeping = sweepAbandonedUploads();

await runService({
  app: createApp({
    store,
    ...dependencies,
    checks: {
      minio: () => store.check(),
      clamav: () => dependencies.scanner.ping(),
      keycloak: publishesKeys(config),
      admissions: peer(config.ADMISSIONS_URL),
      dossier: peer(config.DOSSIER_URL),
      catalogue: peer(config.CATALOGUE_URL),
    },
    verifyToken: createTokenVerifier(config),
    logger,
  }),
  port: config.PORT,
  logger,
  close: async () => clearInterval(await sweeping),
});

/** Now and every hour: what no request is at work on any more, and what nobody came back for. */
async function sweepAbandonedUploads(): Promise<NodeJS.Timeout> {
  const sweep = (): Promise<void> =>
    store
      .removeAbandonedUploads(HOUR_MS)
      .then(() => removeExpiredUploads({ store, now: dependencies.now }))
      .catch((error: unknown) => logger.warn({ err: error }, 'abandoned uploads not removed'));
  await sweep();
  return setInterval(() => void sweep(), HOUR_MS);
}

import {
  commonConfigShape,
  createLogger,
  createTokenVerifier,
  loadConfig,
  serviceClientShape,
} from '@admis/kit';
import { deadUrl, uniqueName } from '@admis/kit/testing';
import type { Express } from 'express';
import type { Client } from 'minio';
import { createApp } from '../../src/app.ts';
import { compose } from '../../src/composition.ts';
import { readConfig } from '../../src/config.ts';
import { createObjectClient } from '../../src/data-access/object-client.ts';
import { createObjectStore, type ObjectStore } from '../../src/data-access/object-store.ts';
import { createVirusScanner } from '../../src/data-access/virus-scanner.ts';

export const config = readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'silent' });

/** Where tests make candidates and get tokens. */
export const keycloak = loadConfig(
  { KEYCLOAK_URL: commonConfigShape.KEYCLOAK_URL, ...serviceClientShape },
  process.env,
);

/** A bucket of the test's own, and what lies in it. */
export interface TestBucket {
  name: string;
  store: ObjectStore;
  keys(): Promise<string[]>;
  incompleteUploads(): Promise<string[]>;
  empty(): Promise<void>;
  remove(): Promise<void>;
}

export async function createBucket(): Promise<TestBucket> {
  const client = createObjectClient(config);
  const name = uniqueName('test-documents');
  const store = createObjectStore(client, name);
  await store.ensureBucket();
  const keys = (): Promise<string[]> => namesOf(client.listObjectsV2(name, '', true), 'name');
  const incompleteUploads = async (): Promise<string[]> => {
    try {
      return await namesOf(client.listIncompleteUploads(name, '', true), 'key');
    } catch (error) {
      // One that was listed was aborted before the client asked for its parts: the list is old.
      if ((error as { code?: string }).code !== 'NoSuchUpload') throw error;
      return incompleteUploads();
    }
  };
  const empty = async (): Promise<void> => {
    await store.removeAbandonedUploads(0);
    for (const key of await keys()) await client.removeObject(name, key);
  };
  return {
    name,
    store,
    keys,
    empty,
    incompleteUploads,
    async remove() {
      await empty();
      await client.removeBucket(name);
    },
  };
}

export interface AppOptions {
  bucket: TestBucket;
  /** Another way to the object store. */
  objectClient?: Client;
  clamav?: { host: string; port: number };
  admissionsUrl?: string;
  dossierUrl?: string;
  catalogueUrl?: string;
  workFolder?: string;
  now?: () => string;
}

export function createTestApp(options: AppOptions): Express {
  const store = createObjectStore(
    options.objectClient ?? createObjectClient(config),
    options.bucket.name,
  );
  const scanner = createVirusScanner(
    options.clamav ?? { host: config.CLAMAV_HOST, port: config.CLAMAV_PORT },
  );
  return createApp({
    ...compose({
      ...config,
      ADMISSIONS_URL: options.admissionsUrl ?? deadUrl,
      DOSSIER_URL: options.dossierUrl ?? deadUrl,
      CATALOGUE_URL: options.catalogueUrl ?? deadUrl,
      WORK_FOLDER: options.workFolder ?? config.WORK_FOLDER,
    }),
    store,
    scanner,
    checks: { minio: () => store.check(), clamav: () => scanner.ping() },
    ...(options.now === undefined ? {} : { now: options.now }),
    verifyToken: createTokenVerifier(config),
    logger: createLogger({ name: 'documents', level: config.LOG_LEVEL }),
  });
}

async function namesOf(listing: AsyncIterable<unknown>, field: string): Promise<string[]> {
  const names: string[] = [];
  for await (const item of listing) names.push(String((item as Record<string, unknown>)[field]));
  return names;
}

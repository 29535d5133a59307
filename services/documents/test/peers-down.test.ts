import {
  serve,
  serviceTokenOf,
  createTestCandidate,
  type TestCandidate,
  eventually,
  openLine,
  type Line,
} from '@admis/kit/testing';
import supertest from 'supertest';
import { createObjectClient } from '../src/data-access/object-client.ts';
import { createObjectStore } from '../src/data-access/object-store.ts';
import { pdf, pdfOf } from './support/files.ts';
import { startUpload } from './support/slow-upload.ts';
import {
  config,
  createBucket,
  createTestApp,
  keycloak,
  type TestBucket,
} from './support/system.ts';

const MIB = 1024 * 1024;
let candidate: TestCandidate;
let bucket: TestBucket;
let toMinio: Line;
let toClamav: Line;

beforeAll(async () => {
  candidate = await createTestCandidate(keycloak);
});
afterAll(() => candidate.remove());

beforeEach(async () => {
  bucket = await createBucket();
  toMinio = await openLine(config.MINIO_ENDPOINT);
  toClamav = await openLine(`${config.CLAMAV_HOST}:${config.CLAMAV_PORT}`);
});
afterEach(async () => {
  expect(await bucket.keys()).toEqual([]);
  await bucket.remove();
  await toMinio.close();
  await toClamav.close();
});

const app = () =>
  createTestApp({
    bucket,
    objectClient: createObjectClient({
      ...config,
      MINIO_ENDPOINT: `http://127.0.0.1:${toMinio.port}`,
    }),
    clamav: { host: '127.0.0.1', port: toClamav.port },
  });

const upload = () =>
  supertest(app())
    .post('/files')
    .auth(candidate.token, { type: 'bearer' })
    .attach('file', pdf, 'a.pdf');

it('answers 503 and keeps nothing while the virus scanner is away', async () => {
  toClamav.cut();
  const response = await upload();
  expect(response.status).toBe(503);
  expect(response.body).toMatchObject({ code: 'peerUnavailable', peer: 'clamav' });
});

it('answers 503 and keeps nothing while the object store is away', async () => {
  toMinio.cut();
  const response = await upload();
  expect(response.status).toBe(503);
  expect(response.body).toMatchObject({ code: 'peerUnavailable', peer: 'minio' });
});

it('answers 503 to who wants files erased while the object store is away', async () => {
  toMinio.cut();
  const token = await serviceTokenOf(keycloak.KEYCLOAK_URL, keycloak.SERVICE_CLIENT_SECRET);
  const response = await supertest(app())
    .delete(`/candidates/${candidate.number}/files`)
    .auth(token, { type: 'bearer' });
  expect(response.status).toBe(503);
  expect(response.body).toMatchObject({ code: 'peerUnavailable', peer: 'minio' });
});

it('answers 503 to the question for facts while the object store is away', async () => {
  toMinio.cut();
  const token = await serviceTokenOf(keycloak.KEYCLOAK_URL, keycloak.SERVICE_CLIENT_SECRET);
  const response = await supertest(app())
    .get(`/files/${candidate.number}/${'a'.repeat(32)}/facts`)
    .auth(token, { type: 'bearer' });
  expect(response.status).toBe(503);
  expect(response.body).toMatchObject({ code: 'peerUnavailable', peer: 'minio' });
});

it('keeps nothing when the virus scanner goes away in the middle of a file', async () => {
  const served = await serve(app());
  try {
    const slow = startUpload(served.baseUrl, candidate.token);
    await slow.send(pdfOf(8 * MIB));
    await eventually(async () => (await bucket.incompleteUploads())[0]);
    toClamav.cut();
    await slow.send(Buffer.alloc(2 * MIB));
    slow.finish();
    expect(await slow.answer).toMatchObject({
      status: 503,
      body: { code: 'peerUnavailable', peer: 'clamav' },
    });
    expect(await bucket.incompleteUploads()).toEqual([]);
  } finally {
    await served.close();
  }
});

it('removes what an object store that went away in the middle of a file could not be told to', async () => {
  const served = await serve(app());
  try {
    const slow = startUpload(served.baseUrl, candidate.token);
    await slow.send(pdfOf(8 * MIB));
    await eventually(async () => (await bucket.incompleteUploads())[0]);
    toMinio.cut();
    await slow.send(Buffer.alloc(6 * MIB));
    slow.finish();
    expect(await slow.answer).toMatchObject({
      status: 503,
      body: { code: 'peerUnavailable', peer: 'minio' },
    });
    expect(await bucket.incompleteUploads()).toHaveLength(1);
    await bucket.store.removeAbandonedUploads(60_000);
    expect(await bucket.incompleteUploads()).toHaveLength(1);
    await bucket.store.removeAbandonedUploads(0);
    expect(await bucket.incompleteUploads()).toEqual([]);
  } finally {
    await served.close();
  }
});

it('looks again when an upload comes to its own end while it looks for abandoned ones', async () => {
  const client = createObjectClient(config);
  for (const key of ['a', 'b', 'c']) await client.initiateNewMultipartUpload(bucket.name, key, {});
  // The client asks for the parts of each upload that it has listed: the first one ends before.
  const inside = client as unknown as {
    listParts(name: string, key: string, id: string): Promise<unknown>;
  };
  const askForParts = inside.listParts.bind(client);
  let ended = false;
  inside.listParts = async (name, key, id) => {
    if (!ended) await client.abortMultipartUpload(name, key, id);
    ended = true;
    return askForParts(name, key, id);
  };
  await createObjectStore(client, bucket.name).removeAbandonedUploads(0);
  expect(ended).toBe(true);
  expect(await bucket.incompleteUploads()).toEqual([]);
});

it('/health tells which peer is away', async () => {
  expect((await supertest(app()).get('/health')).body).toEqual({
    status: 'ok',
    dependencies: { minio: { status: 'ok' }, clamav: { status: 'ok' } },
  });
  toClamav.cut();
  const response = await supertest(app()).get('/health');
  expect(response.status).toBe(503);
  expect(response.body).toMatchObject({
    status: 'down',
    dependencies: { minio: { status: 'ok' }, clamav: { status: 'down' } },
  });
});

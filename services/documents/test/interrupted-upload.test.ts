import {
  serve,
  type ServedApp,
  createTestCandidate,
  type TestCandidate,
  eventually,
} from '@admis/kit/testing';
import { pdfOf } from './support/files.ts';
import { startUpload } from './support/slow-upload.ts';
import { createBucket, createTestApp, type TestBucket, keycloak } from './support/system.ts';

const MIB = 1024 * 1024;
let candidate: TestCandidate;
let bucket: TestBucket;
let served: ServedApp;

beforeAll(async () => {
  candidate = await createTestCandidate(keycloak);
  bucket = await createBucket();
  served = await serve(createTestApp({ bucket }));
});
afterEach(async () => {
  await eventually(async () => (await bucket.incompleteUploads()).length === 0 || undefined);
  expect(await bucket.keys()).toEqual([]);
});
afterAll(async () => {
  await served.close();
  await bucket.remove();
  await candidate.remove();
});

const uploadHasBegun = () => eventually(async () => (await bucket.incompleteUploads())[0]);

it('leaves nothing of a large file whose connection is cut in the middle', async () => {
  const upload = startUpload(served.baseUrl, candidate.token);
  await upload.send(pdfOf(8 * MIB));
  await uploadHasBegun();
  upload.cut();
  await expect(upload.answer).rejects.toThrow();
});

it('leaves nothing of a small file whose connection is cut in the middle', async () => {
  const upload = startUpload(served.baseUrl, candidate.token);
  await upload.send(pdfOf(64 * 1024));
  upload.cut();
  await expect(upload.answer).rejects.toThrow();
});

it('says so when the form ends too early, and leaves nothing', async () => {
  const upload = startUpload(served.baseUrl, candidate.token);
  await upload.send(pdfOf(8 * MIB));
  await uploadHasBegun();
  upload.truncate();
  expect(await upload.answer).toMatchObject({ status: 422, body: { code: 'uploadInterrupted' } });
});

it('answers as soon as the limit is passed, though more is still to come', async () => {
  const upload = startUpload(served.baseUrl, candidate.token);
  await upload.send(pdfOf(20 * MIB));
  await upload.send(Buffer.alloc(MIB));
  expect(await upload.answer).toMatchObject({ status: 413, body: { code: 'fileTooLarge' } });
  upload.cut();
});

it('takes a file again after all this', async () => {
  const upload = startUpload(served.baseUrl, candidate.token, 'enfin.pdf');
  await upload.send(pdfOf(6 * MIB));
  upload.finish();
  const { status, body } = await upload.answer;
  expect(status).toBe(201);
  const key = `candidates/${candidate.number}/${String(body['id'])}`;
  expect(await bucket.keys()).toEqual([key]);
  await bucket.empty();
});

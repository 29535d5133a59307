import { createTestCandidate, type TestCandidate } from '@admis/kit/testing';
import { PART_BYTES } from '../src/data-access/object-store.ts';
import { pdfOf } from './support/files.ts';
import { startService } from './support/service-process.ts';
import { startUpload } from './support/slow-upload.ts';
import { createBucket, type TestBucket, keycloak } from './support/system.ts';
import { createUploader } from './support/uploads.ts';

const MIB = 1024 * 1024;
let candidate: TestCandidate;
let bucket: TestBucket;

beforeAll(async () => {
  candidate = await createTestCandidate(keycloak);
  bucket = await createBucket();
});
afterAll(async () => {
  await bucket.remove();
  await candidate.remove();
});

it('holds two parts of a file of 20 MB at most, at any time', async () => {
  const service = await startService({ MINIO_BUCKET: bucket.name });
  try {
    await upload(service.baseUrl, MIB);
    const slow = startUpload(service.baseUrl, candidate.token);
    const page = pdfOf(MIB);
    const heldBefore = await service.heldBytes();
    let mostHeld = 0;
    for (let sent = 0; sent < 20; sent += 1) {
      await slow.send(page);
      mostHeld = Math.max(mostHeld, (await service.heldBytes()) - heldBefore);
    }
    slow.finish();
    expect((await slow.answer).status).toBe(201);
    expect(mostHeld).toBeGreaterThan(PART_BYTES);
    // Two parts, and what is between two sockets.
    expect(mostHeld).toBeLessThan(2 * PART_BYTES + 6 * MIB);
  } finally {
    expect(await service.stop()).toBe(0);
  }
});

it('stays far below the 200 MB that ten files bring, and stops when told', async () => {
  const service = await startService({ MINIO_BUCKET: bucket.name });
  try {
    await upload(service.baseUrl, 6 * MIB);
    const before = await service.memory('VmRSS');
    for (let file = 0; file < 10; file += 1) await upload(service.baseUrl, 20 * MIB);
    expect((await service.memory('VmHWM')) - before).toBeLessThan(100 * MIB);
  } finally {
    expect(await service.stop()).toBe(0);
  }
}, 120_000);

it('stays as small when the files come in chunks', async () => {
  const service = await startService({ MINIO_BUCKET: bucket.name });
  try {
    await uploadInChunks(service.baseUrl, 6 * MIB);
    const before = await service.memory('VmRSS');
    for (let file = 0; file < 5; file += 1) await uploadInChunks(service.baseUrl, 20 * MIB);
    expect((await service.memory('VmHWM')) - before).toBeLessThan(100 * MIB);
  } finally {
    expect(await service.stop()).toBe(0);
  }
}, 120_000);

async function uploadInChunks(baseUrl: string, bytes: number): Promise<void> {
  const uploader = createUploader(baseUrl, candidate.token);
  const id = await uploader.send([{ name: 'a.pdf', content: pdfOf(bytes) }]);
  expect((await uploader.finish(id)).status).toBe(201);
}

async function upload(baseUrl: string, bytes: number): Promise<void> {
  const slow = startUpload(baseUrl, candidate.token);
  await slow.send(pdfOf(bytes));
  slow.finish();
  expect((await slow.answer).status).toBe(201);
}

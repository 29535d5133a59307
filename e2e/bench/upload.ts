import { createHash, randomUUID } from 'node:crypto';
import { answered, type Api } from '../support/api.ts';
import { createBucket } from '../support/bucket.ts';
import { readStoreConfig } from '../support/config.ts';
import { MEGABYTE, pdf, type NamedFile } from '../support/files.ts';
import type { Candidate } from '../support/people.ts';
import { memoryOf, round } from './figures.ts';

const UPLOADS = 15;
const UPLOAD_MB = 19;

/** What the portal's script sends at a time. */
const CHUNK = MEGABYTE;

/**
 * Files of 19 MB one after the other: through the documents service (sniffed, scanned) as a form and in chunks that can
 * be resumed, and straight into the store. They are removed again.
 */
export async function measureUpload(
  { api, number }: Candidate,
  environment: Record<string, string>,
  documents: number | undefined,
) {
  const bucket = createBucket(readStoreConfig(environment));
  const file = pdf('mesure.pdf', UPLOAD_MB * MEGABYTE);
  const megabytes = (UPLOADS * file.buffer.length) / MEGABYTE;
  try {
    for (let warmUp = 0; warmUp < 3; warmUp += 1) await api.storeFile(file);
    const before = memoryOf(documents);
    const through = await secondsOf(() => api.storeFile(file));
    const after = memoryOf(documents);
    const chunked = await secondsOf(() => sendInChunks(api, file));
    const key = () => `candidates/${number}/${randomUUID()}`;
    const direct = await secondsOf(() => bucket.put(key(), file.buffer));
    return {
      mbPerSecond: round(megabytes / through),
      directMbPerSecond: round(megabytes / direct),
      ratio: round(direct / through),
      chunkedMbPerSecond: round(megabytes / chunked),
      ...(before === undefined || after === undefined
        ? {}
        : { rssGrowthMb: round(after - before) }),
    };
  } finally {
    await bucket.removeAllOf(number);
  }
}

async function sendInChunks({ documents }: Api, { name, buffer }: NamedFile): Promise<void> {
  const { id: uploadId } = answered(
    await documents.POST('/uploads', {
      body: {
        place: 'bench',
        files: [{ name, size: buffer.length }],
        digest: createHash('sha256').update(buffer).digest('hex'),
      },
    }),
  );
  for (let offset = 0; offset < buffer.length; offset += CHUNK) {
    answered(
      await documents.PUT('/uploads/{uploadId}/chunks/{offset}', {
        params: { path: { uploadId, offset } },
        body: buffer.subarray(offset, offset + CHUNK),
        bodySerializer: (bytes: unknown) => bytes as Buffer<ArrayBuffer>,
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );
  }
  answered(await documents.POST('/uploads/{uploadId}/finish', { params: { path: { uploadId } } }));
}

async function secondsOf(upload: () => Promise<unknown>): Promise<number> {
  const beginning = performance.now();
  for (let count = 0; count < UPLOADS; count += 1) await upload();
  return (performance.now() - beginning) / 1000;
}

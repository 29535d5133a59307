import { randomUUID } from 'node:crypto';
import { createBucket } from '../support/bucket.ts';
import { readStoreConfig } from '../support/config.ts';
import { MEGABYTE, pdf } from '../support/files.ts';
import type { Candidate } from '../support/people.ts';
import { memoryOf, round } from './figures.ts';

const UPLOADS = 15;
const UPLOAD_MB = 19;

/**
 * Files of 19 MB one after the other: through the documents service (sniffed, scanned), and straight into the
 * store. They are removed again.
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
    const key = () => `candidates/${number}/${randomUUID()}`;
    const direct = await secondsOf(() => bucket.put(key(), file.buffer));
    return {
      mbPerSecond: round(megabytes / through),
      directMbPerSecond: round(megabytes / direct),
      ratio: round(direct / through),
      ...(before === undefined || after === undefined
        ? {}
        : { rssGrowthMb: round(after - before) }),
    };
  } finally {
    await bucket.removeAllOf(number);
  }
}

async function secondsOf(upload: () => Promise<unknown>): Promise<number> {
  const beginning = performance.now();
  for (let count = 0; count < UPLOADS; count += 1) await upload();
  return (performance.now() - beginning) / 1000;
}

import { Client, S3Error } from 'minio';
import type { StoreConfig } from './config.ts';
import { until } from './until.ts';

/** Looks into the bucket behind the documents service, as only its owner can. */
export function createBucket(config: StoreConfig) {
  const { protocol, hostname, port } = new URL(config.MINIO_ENDPOINT);
  const client = new Client({
    endPoint: hostname,
    port: Number(port || (protocol === 'https:' ? 443 : 80)),
    useSSL: protocol === 'https:',
    accessKey: config.MINIO_ACCESS_KEY,
    secretKey: config.MINIO_SECRET_KEY,
  });
  async function unfinished(own: string): Promise<string[]> {
    const found: string[] = [];
    try {
      for await (const { key } of client.listIncompleteUploads(config.MINIO_BUCKET, '', true)) {
        if (String(key).startsWith(own)) found.push(`${key} (unfinished)`);
      }
    } catch (error) {
      // One was given up while it was being listed: look again.
      if (error instanceof S3Error && error.code === 'NoSuchUpload') return unfinished(own);
      throw error;
    }
    return found;
  }

  /** Everything there is of a candidate: whole files, chunks of others, and uploads that were begun and never ended. */
  async function of(number: string): Promise<string[]> {
    const found: string[] = [];
    for (const own of [`candidates/${number}/`, `unfinished/${number}/`]) {
      for await (const { name } of client.listObjectsV2(config.MINIO_BUCKET, own, true)) {
        found.push(String(name));
      }
    }
    return [...found, ...(await unfinished(`candidates/${number}/`))];
  }

  return {
    of,

    /** Waits until there is nothing of a candidate any more. */
    async leftNothing(number: string): Promise<void> {
      await until('nothing of the file in the store', async () =>
        (await of(number)).length === 0 ? true : undefined,
      );
    },

    /** Stores without the documents service: how fast the store itself is. */
    async put(key: string, content: Buffer): Promise<void> {
      await client.putObject(config.MINIO_BUCKET, key, content, content.length);
    },

    /** Removes a candidate's files: for those made up to measure something. */
    async removeAllOf(number: string): Promise<void> {
      const names: string[] = [];
      const own = `candidates/${number}/`;
      for await (const { name } of client.listObjectsV2(config.MINIO_BUCKET, own, true)) {
        names.push(String(name));
      }
      await client.removeObjects(config.MINIO_BUCKET, names);
    },
  };
}

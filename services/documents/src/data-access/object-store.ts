import type { Readable } from 'node:stream';
import { problems } from '@admis/kit';
import { S3Error, type BucketItem, type Client } from 'minio';

const PEER = 'minio';

/** Parts of a multipart upload; S3 wants at least 5 MiB for all but the last. */
export const PART_BYTES = 5 * 1024 * 1024;

/** What an object says of itself. */
export interface ObjectFacts {
  /** Bytes. */
  size: number;
  contentType: string;
  /** The `x-amz-meta-*` headers, without that prefix. */
  metadata: Record<string, string>;
}

/** An object in a listing. */
export interface ListedObject {
  key: string;
  /** Bytes. */
  size: number;
  modifiedAt: Date;
}

/** An object that nobody can see before `complete`, and of which `abort` leaves nothing. */
export interface Upload {
  /** Holds at most one part in memory and one on its way. */
  write(chunk: Buffer): Promise<void>;
  complete(): Promise<void>;
  /** May be called at any time but after `complete` has resolved; safe to call twice. */
  abort(): Promise<void>;
}

/** @throws ProblemError 503 `peerUnavailable` from everything here, when the store does not do its part */
export interface ObjectStore {
  /** @param metadata ASCII values only, 2 kB at most in all */
  startUpload(key: string, contentType: string, metadata: Record<string, string>): Upload;
  /** A small object at once, in place of the one before, if any. */
  put(key: string, content: Buffer): Promise<void>;
  find(key: string): Promise<ObjectFacts | undefined>;
  read(key: string): Promise<Readable>;
  /** The keys that begin with `prefix`, in no order that means anything. */
  list(prefix: string): Promise<string[]>;
  /** The same with their facts, in the order of their keys. */
  listObjects(prefix: string): Promise<ListedObject[]>;
  /** Those that are not there are no error. */
  remove(keys: string[]): Promise<void>;
  ensureBucket(): Promise<void>;
  /**
   * Gives up uploads begun more than so long ago: those whose own `abort` could not reach the store, or whose
   * process died.
   */
  removeAbandonedUploads(olderThanMs: number): Promise<void>;
  /** For /health. */
  check(): Promise<void>;
}

export function createObjectStore(client: Client, bucket: string): ObjectStore {
  return {
    startUpload(key, contentType, metadata) {
      const headers = {
        'Content-Type': contentType,
        ...Object.fromEntries(
          Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]),
        ),
      };
      const upload = createUpload(client, bucket, key, headers);
      return {
        write: (chunk) => asking(upload.write(chunk)),
        complete: () => asking(upload.complete()),
        abort: () => asking(upload.abort()),
      };
    },

    put: async (key, content) => {
      await asking(client.putObject(bucket, key, content, content.length));
    },

    find: (key) => asking(findObject(client, bucket, key)),

    read: (key) => asking(client.getObject(bucket, key)),

    list: async (prefix) =>
      (await asking(listObjects(client, bucket, prefix))).map(({ key }) => key),

    listObjects: (prefix) => asking(listObjects(client, bucket, prefix)),

    remove: (keys) => asking(removeObjects(client, bucket, keys)),

    ensureBucket: () => asking(ensureBucket(client, bucket)),

    removeAbandonedUploads: (olderThanMs) =>
      asking(removeAbandonedUploads(client, bucket, Date.now() - olderThanMs)),

    async check() {
      if (!(await asking(client.bucketExists(bucket)))) {
        throw problems.peerUnavailable(PEER, new Error('There is no bucket'));
      }
    },
  };
}

async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw problems.peerUnavailable(PEER, error);
  }
}

async function findObject(
  client: Client,
  bucket: string,
  key: string,
): Promise<ObjectFacts | undefined> {
  try {
    const { size, metaData } = await client.statObject(bucket, key);
    const { 'content-type': contentType = 'application/octet-stream', ...metadata } =
      metaData as Record<string, string>;
    return { size, contentType, metadata };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function listObjects(
  client: Client,
  bucket: string,
  prefix: string,
): Promise<ListedObject[]> {
  const objects: ListedObject[] = [];
  for await (const object of client.listObjectsV2(bucket, prefix, true)) {
    const { name, size, lastModified } = object as Required<BucketItem>;
    objects.push({ key: name, size, modifiedAt: lastModified });
  }
  return objects;
}

async function removeObjects(client: Client, bucket: string, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  for (const answer of await client.removeObjects(bucket, keys)) {
    if (answer?.Error) throw new Error(`An object was not removed: ${String(answer.Error.Code)}`);
  }
}

async function ensureBucket(client: Client, bucket: string): Promise<void> {
  try {
    if (!(await client.bucketExists(bucket))) await client.makeBucket(bucket);
  } catch (error) {
    // Another instance may just have made it.
    if (!isAlreadyThere(error)) throw error;
  }
}

async function removeAbandonedUploads(
  client: Client,
  bucket: string,
  begunBefore: number,
): Promise<void> {
  try {
    // Without a prefix: given one, MinIO lists only the uploads of exactly that key.
    for await (const upload of client.listIncompleteUploads(bucket, '', true)) {
      const { key, uploadId, initiated } = upload as IncompleteUpload;
      if (new Date(initiated).getTime() > begunBefore) continue;
      await client.abortMultipartUpload(bucket, key, uploadId).catch(unlessGone);
    }
  } catch (error) {
    // One came to its own end before the client asked for its parts: the list is old.
    unlessGone(error);
    await removeAbandonedUploads(client, bucket, begunBefore);
  }
}

interface IncompleteUpload {
  key: string;
  uploadId: string;
  initiated: Date;
}

/**
 * A file smaller than one part is sent in one request by `complete`. A larger one is a multipart upload, begun
 * with its first full part, each part sent while the next one fills. (The client's own `putObject` of a stream
 * of unknown length never ends when the stream breaks off, and shows the object before the scan is over.)
 */
function createUpload(
  client: Client,
  bucket: string,
  key: string,
  headers: Record<string, string>,
): Upload {
  // Two buffers, filled in turn: while one is on its way the other fills, and nothing is left to collect.
  let filling = Buffer.allocUnsafe(PART_BYTES);
  let spare: Buffer<ArrayBuffer> | undefined;
  let filled = 0;
  let uploadId: Promise<string> | undefined;
  let sending: Promise<void> = Promise.resolve();
  let completing = false;
  let aborted = false;
  const parts: { part: number; etag: string }[] = [];

  async function sendPart(part: number, bytes: Buffer): Promise<void> {
    uploadId ??= client.initiateNewMultipartUpload(bucket, key, headers);
    const { etag } = await client.uploadPart(
      {
        bucketName: bucket,
        objectName: key,
        uploadID: await uploadId,
        partNumber: part,
        headers: { 'Content-Length': bytes.length },
      },
      bytes,
    );
    parts.push({ part, etag });
  }

  /** Waits until the part before it has gone, and with it the buffer that it was in. */
  async function send(): Promise<void> {
    await sending;
    if (aborted) throw new Error('The upload was given up');
    const full = filling;
    sending = sendPart(parts.length + 1, full.subarray(0, filled));
    filling = spare ?? Buffer.allocUnsafe(PART_BYTES);
    spare = full;
    filled = 0;
    // Whoever writes next, completes or aborts sees the failure; until then it must not be unhandled.
    sending.catch(() => undefined);
  }

  return {
    async write(chunk) {
      for (let taken = 0; taken < chunk.length;) {
        if (aborted) throw new Error('The upload was given up');
        const copied = chunk.copy(filling, filled, taken);
        taken += copied;
        filled += copied;
        if (filled === PART_BYTES) await send();
      }
    },
    async complete() {
      completing = true;
      if (uploadId === undefined) {
        await client.putObject(bucket, key, filling.subarray(0, filled), filled, headers);
        return;
      }
      if (filled > 0) await send();
      await sending;
      await client.completeMultipartUpload(bucket, key, await uploadId, parts);
    },
    async abort() {
      aborted = true;
      await sending.catch(() => undefined);
      const id = await uploadId?.catch(() => undefined);
      if (id !== undefined) {
        await client.abortMultipartUpload(bucket, key, id).catch(unlessGone);
      }
      // The store may have done what it was last asked to, and only its answer was lost.
      if (completing) await client.removeObject(bucket, key);
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof S3Error && ['NotFound', 'NoSuchKey'].includes(error.code ?? '');
}

function unlessGone(error: unknown): void {
  if (!(error instanceof S3Error && error.code === 'NoSuchUpload')) throw error;
}

function isAlreadyThere(error: unknown): boolean {
  return (
    error instanceof S3Error &&
    ['BucketAlreadyOwnedByYou', 'BucketAlreadyExists'].includes(error.code ?? '')
  );
}

import { z } from 'zod';
import type { ListedObject } from '../data-access/object-store.ts';
import type { DocumentsDependencies } from './dependencies.ts';

/** How long what was sent of an upload is kept, from its beginning. */
const KEPT_MS = 24 * 3_600_000;

/** What is announced of an upload before its bytes come. */
export interface UploadPlan {
  /** Where the files are handed in, in the sender's own terms: a place has one unfinished upload. */
  place: string;
  /** In the order in which their bytes come; several become one PDF. Sizes in bytes. */
  files: { name: string; size: number }[];
  /** SHA-256 of all the bytes, in hex: by it an upload is known again, and found whole. */
  digest: string;
}

const FactsSchema = z.object({
  place: z.string(),
  files: z.array(z.object({ name: z.string(), size: z.number() })),
  digest: z.string(),
  begunAt: z.string(),
});

/** An upload of which some bytes have come, or none yet. */
export interface UnfinishedUpload extends UploadPlan {
  id: string;
  /** Bytes in all. */
  size: number;
  /** Bytes that have come, from the beginning. */
  received: number;
  expiresAt: string;
  chunks: Chunk[];
}

interface Chunk {
  key: string;
  /** Where its bytes begin in the upload. */
  offset: number;
  size: number;
}

type Store = Pick<DocumentsDependencies, 'store'>;
type Clock = Pick<DocumentsDependencies, 'now'>;

/** Apart from files: nothing of an upload is a file before it has been found whole and clean. */
const ROOT = 'unfinished/';
const FACTS = 'facts';

/** Where the chunk that begins at `offset` lies. */
export function chunkKey(owner: string, id: string, offset: number): string {
  return `${folderOf(owner, id)}${chunkName(offset)}`;
}

export async function createUpload(
  { store }: Store,
  { owner, id, ...facts }: UploadPlan & { owner: string; id: string; begunAt: string },
): Promise<UnfinishedUpload> {
  await store.put(factsKey(owner, id), Buffer.from(JSON.stringify(facts)));
  return uploadOf(id, facts, []);
}

/** @returns undefined when there is none of this owner, or its time is over */
export async function findUpload(
  { store, now }: Store & Clock,
  owner: string,
  id: string,
): Promise<UnfinishedUpload | undefined> {
  const objects = await store.listObjects(folderOf(owner, id));
  if (!objects.some(({ key }) => key === factsKey(owner, id))) return undefined;
  const parts: Buffer[] = [];
  for await (const part of await store.read(factsKey(owner, id))) parts.push(part as Buffer);
  const facts = FactsSchema.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  const upload = uploadOf(id, facts, chunksOf(folderOf(owner, id), objects));
  return upload.expiresAt > now() ? upload : undefined;
}

/** Every unfinished upload of a candidate. */
export async function listUploads(
  dependencies: Store & Clock,
  owner: string,
): Promise<UnfinishedUpload[]> {
  const uploads: UnfinishedUpload[] = [];
  for (const id of idsIn(await dependencies.store.list(`${ROOT}${owner}/`))) {
    const upload = await findUpload(dependencies, owner, id);
    if (upload !== undefined) uploads.push(upload);
  }
  return uploads;
}

/** The bytes of an upload that has come whole: from `from` up to, and without, `to`. */
export async function* bytesOf(
  { store }: Store,
  { chunks }: UnfinishedUpload,
  from: number,
  to: number,
): AsyncGenerator<Buffer> {
  for (const { key, offset, size } of chunks) {
    if (offset + size <= from || offset >= to) continue;
    let at = offset;
    for await (const part of await store.read(key)) {
      const bytes = part as Buffer;
      const wanted = bytes.subarray(Math.max(0, from - at), Math.max(0, to - at));
      if (wanted.length > 0) yield wanted;
      at += bytes.length;
    }
  }
}

export async function removeUpload({ store }: Store, owner: string, id: string): Promise<void> {
  await store.remove(await store.list(folderOf(owner, id)));
}

/** Removes what a candidate has not finished, whenever it was begun. */
export async function removeUploadsOf({ store }: Store, owner: string): Promise<void> {
  await store.remove(await store.list(`${ROOT}${owner}/`));
}

/** Removes what nobody has finished in time, of everybody. */
export async function removeExpiredUploads({ store, now }: Store & Clock): Promise<void> {
  const begun = new Map<string, number>();
  const objects = await store.listObjects(ROOT);
  for (const { key, modifiedAt } of objects) {
    const first = begun.get(folderIn(key)) ?? Infinity;
    begun.set(folderIn(key), Math.min(first, modifiedAt.getTime()));
  }
  const expired = objects.filter(
    ({ key }) => (begun.get(folderIn(key)) ?? Infinity) + KEPT_MS <= Date.parse(now()),
  );
  await store.remove(expired.map(({ key }) => key));
}

function uploadOf(
  id: string,
  facts: z.infer<typeof FactsSchema>,
  chunks: Chunk[],
): UnfinishedUpload {
  const last = chunks.at(-1);
  return {
    ...facts,
    id,
    chunks,
    size: facts.files.reduce((sum, { size }) => sum + size, 0),
    received: last === undefined ? 0 : last.offset + last.size,
    expiresAt: new Date(Date.parse(facts.begunAt) + KEPT_MS).toISOString(),
  };
}

/** Those that follow one another without a gap: a chunk may have been sent twice, and differently long. */
function chunksOf(folder: string, objects: ListedObject[]): Chunk[] {
  const sizes = new Map(objects.map(({ key, size }) => [Number(key.slice(folder.length)), size]));
  const chunks: Chunk[] = [];
  let offset = 0;
  for (let size = sizes.get(0); size; size = sizes.get(offset)) {
    chunks.push({ key: `${folder}${chunkName(offset)}`, offset, size });
    offset += size;
  }
  return chunks;
}

/** `unfinished/6WB5H7IJ/x/0000000000` → `unfinished/6WB5H7IJ/x/` */
function folderIn(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}

function idsIn(keys: string[]): string[] {
  return [...new Set(keys.map((key) => key.split('/')[2] ?? ''))];
}

function chunkName(offset: number): string {
  return String(offset).padStart(10, '0');
}

function folderOf(owner: string, id: string): string {
  return `${ROOT}${owner}/${id}/`;
}

function factsKey(owner: string, id: string): string {
  return `${folderOf(owner, id)}${FACTS}`;
}

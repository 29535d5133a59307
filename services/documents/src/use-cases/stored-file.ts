import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ObjectFacts } from '../data-access/object-store.ts';
import type { DocumentsDependencies } from './dependencies.ts';

/** What there is to know of a stored file; no byte of it. */
export interface StoredFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  mime: string;
}

/** Where a candidate's file lies. The owner is in the key, so a file can never be taken for someone else's. */
export function fileKey(dossierNumber: string, fileId: string): string {
  return `candidates/${dossierNumber}/${fileId}`;
}

/** S3 metadata are ASCII: the name travels percent-encoded. */
export function toMetadata(name: string): Record<string, string> {
  return { name: encodeURIComponent(name) };
}

export async function findStoredFile(
  { store }: Pick<DocumentsDependencies, 'store'>,
  dossierNumber: string,
  fileId: string,
): Promise<StoredFile | undefined> {
  return findFileAt({ store }, fileKey(dossierNumber, fileId), fileId);
}

/** The file of this id at the place where its kind of file lies. */
export async function findFileAt(
  { store }: Pick<DocumentsDependencies, 'store'>,
  key: string,
  fileId: string,
): Promise<StoredFile | undefined> {
  const facts = await store.find(key);
  return facts && { id: fileId, name: nameOf(facts), size: facts.size, mime: facts.contentType };
}

/** A file's content, written to `path`. @returns undefined when there is no such file */
export async function fetchStoredFile(
  { store }: Pick<DocumentsDependencies, 'store'>,
  dossierNumber: string,
  fileId: string,
  path: string,
  signal: AbortSignal,
): Promise<StoredFile | undefined> {
  const file = await findStoredFile({ store }, dossierNumber, fileId);
  if (file === undefined) return undefined;
  const content = await store.read(fileKey(dossierNumber, fileId));
  await pipeline(content, createWriteStream(path), { signal });
  return file;
}

/**
 * Every file that a candidate has given, also those that no application shows any more; but for those of messages,
 * which lie one level deeper (see `messageFileKey`).
 */
export async function listStoredFiles(
  { store }: Pick<DocumentsDependencies, 'store'>,
  dossierNumber: string,
): Promise<StoredFile[]> {
  const prefix = fileKey(dossierNumber, '');
  const files: StoredFile[] = [];
  // One after the other: a person has few, and nobody waits for this list but to download all of them.
  for (const key of await store.list(prefix)) {
    const id = key.slice(prefix.length);
    if (id.includes('/')) continue;
    const file = await findStoredFile({ store }, dossierNumber, id);
    if (file !== undefined) files.push(file);
  }
  return files;
}

function nameOf({ metadata }: ObjectFacts): string {
  return decodeURIComponent(metadata['name'] ?? 'document');
}

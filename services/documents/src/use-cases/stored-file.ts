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
  const facts = await store.find(fileKey(dossierNumber, fileId));
  return facts && { id: fileId, name: nameOf(facts), size: facts.size, mime: facts.contentType };
}

/** Every file that a candidate has given, also those that no application shows any more. */
export async function listStoredFiles(
  { store }: Pick<DocumentsDependencies, 'store'>,
  dossierNumber: string,
): Promise<StoredFile[]> {
  const prefix = fileKey(dossierNumber, '');
  const files: StoredFile[] = [];
  // One after the other: a person has few, and nobody waits for this list but to download all of them.
  for (const key of await store.list(prefix)) {
    const file = await findStoredFile({ store }, dossierNumber, key.slice(prefix.length));
    if (file !== undefined) files.push(file);
  }
  return files;
}

/** Erases every file that a candidate has given; also when there is none (any more). */
export async function eraseStoredFiles(
  { store }: Pick<DocumentsDependencies, 'store'>,
  dossierNumber: string,
): Promise<void> {
  for (const key of await store.list(fileKey(dossierNumber, ''))) await store.remove(key);
}

function nameOf({ metadata }: ObjectFacts): string {
  return decodeURIComponent(metadata['name'] ?? 'document');
}

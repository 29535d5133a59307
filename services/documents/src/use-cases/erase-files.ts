import type { DocumentsDependencies } from './dependencies.ts';
import { fileKey } from './stored-file.ts';
import { removeUploadsOf } from './unfinished-upload.ts';

/** Erases all that lies in a candidate's part of the store, and uploads under way; also when there is nothing. */
export async function eraseFiles(
  { store }: Pick<DocumentsDependencies, 'store'>,
  dossierNumber: string,
): Promise<void> {
  await removeUploadsOf({ store }, dossierNumber);
  await store.remove(await store.list(fileKey(dossierNumber, '')));
}

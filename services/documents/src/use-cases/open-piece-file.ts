import type { Readable } from 'node:stream';
import type { DocumentsDependencies } from './dependencies.ts';
import { fileKey, findStoredFile, type StoredFile } from './stored-file.ts';

/**
 * The file of a piece, for someone who may read the application; undefined when there is none for them.
 *
 * @param token the access token of the person who asks
 */
export async function openPieceFile(
  { admissions, store }: Pick<DocumentsDependencies, 'admissions' | 'store'>,
  applicationId: string,
  pieceId: string,
  token: string,
): Promise<{ file: StoredFile; content: Readable } | undefined> {
  const application = await admissions.findApplication(applicationId, token);
  const given = application?.pieces.find((piece) => piece.id === pieceId)?.file;
  if (application === undefined || !given) return undefined;
  const owner = application.candidate.number;
  const file = await findStoredFile({ store }, owner, given.id);
  if (file === undefined) return undefined;
  return { file, content: await store.read(fileKey(owner, given.id)) };
}

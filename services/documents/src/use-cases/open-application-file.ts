import type { Readable } from 'node:stream';
import type { Application } from '../data-access/admissions.ts';
import type { DocumentsDependencies } from './dependencies.ts';
import { fileKey, findStoredFile, type StoredFile } from './stored-file.ts';

/** What the file of an application was handed in for. */
export type FilePlace = { piece: string } | { condition: string };

/**
 * The file of a piece or condition, for someone who may read the application; undefined when there is none for them.
 *
 * @param token the access token of the person who asks
 */
export async function openApplicationFile(
  { admissions, store }: Pick<DocumentsDependencies, 'admissions' | 'store'>,
  applicationId: string,
  place: FilePlace,
  token: string,
): Promise<{ file: StoredFile; content: Readable } | undefined> {
  const application = await admissions.findApplication(applicationId, token);
  if (application === undefined) return undefined;
  const given = findGiven(application, place);
  if (given === null) return undefined;
  const owner = application.candidate.number;
  const file = await findStoredFile({ store }, owner, given.id);
  if (file === undefined) return undefined;
  return { file, content: await store.read(fileKey(owner, given.id)) };
}

function findGiven(
  { pieces, conditions }: Pick<Application, 'pieces' | 'conditions'>,
  place: FilePlace,
) {
  const found =
    'piece' in place
      ? pieces.find(({ id }) => id === place.piece)
      : conditions.find(({ id }) => id === place.condition);
  return found?.file ?? null;
}

import type { Readable } from 'node:stream';
import { ProblemError } from '@admis/kit';
import { parseApplicationId } from '@admis/workflows/messages';
import { depositFile } from './deposit-file.ts';
import type { DocumentsDependencies } from './dependencies.ts';
import { fileKey, findFileAt, type StoredFile } from './stored-file.ts';

/**
 * Files that come with the messages of an application, whichever side writes. They lie with all that is kept of the
 * candidate, and apart from what is handed in: none can be given as a piece, and the other side sees none that was not
 * sent.
 */

interface MessageFileDeposit {
  applicationId: string;
  /** The access token of the person who writes. */
  token: string;
  name: string;
  content: AsyncIterable<Buffer>;
}

/**
 * Keeps a file for a message, with the checks of every file (see `depositFile`).
 * @returns undefined when there is no such application for the person
 * @throws ProblemError 401, 403, 409 as admissions says: whoever may not write may not attach; DepositRefused
 */
export async function depositMessageFile(
  dependencies: Pick<DocumentsDependencies, 'admissions' | 'store' | 'scanner' | 'createFileId'>,
  { applicationId, token, name, content }: MessageFileDeposit,
): Promise<StoredFile | undefined> {
  const messages = await dependencies.admissions.findMessages(applicationId, token);
  const folder = messageFolder(applicationId);
  if (messages === undefined || folder === undefined) return undefined;
  if (messages.refusal !== null) {
    throw new ProblemError(409, messages.refusal, 'No message can be written now.');
  }
  const id = dependencies.createFileId();
  return depositFile(dependencies, { id, key: folder + id, name, content });
}

export async function findMessageFile(
  { store }: Pick<DocumentsDependencies, 'store'>,
  applicationId: string,
  fileId: string,
): Promise<StoredFile | undefined> {
  const folder = messageFolder(applicationId);
  return folder === undefined ? undefined : findFileAt({ store }, folder + fileId, fileId);
}

/** A file of a message that was sent, for someone who may read it; undefined when there is none for them. */
export async function openMessageFile(
  { admissions, store }: Pick<DocumentsDependencies, 'admissions' | 'store'>,
  applicationId: string,
  fileId: string,
  token: string,
): Promise<{ file: StoredFile; content: Readable } | undefined> {
  const found = await admissions.findMessages(applicationId, token);
  const sent = found?.messages.some(({ files }) => files.some(({ id }) => id === fileId));
  const folder = messageFolder(applicationId);
  if (!sent || folder === undefined) return undefined;
  const key = folder + fileId;
  const file = await findFileAt({ store }, key, fileId);
  return file && { file, content: await store.read(key) };
}

/** Where they lie; undefined for what is no application's id. */
function messageFolder(applicationId: string): string | undefined {
  const key = parseApplicationId(applicationId);
  return key && fileKey(key.candidate, `messages/${applicationId}/`);
}

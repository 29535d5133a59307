import { createHash } from 'node:crypto';
import { ProblemError, problems } from '@admis/kit';
import type { DocumentsDependencies } from './dependencies.ts';
import { depositFile } from './deposit-file.ts';
import { depositFiles, type GivenFile } from './deposit-files.ts';
import { DepositRefused } from './deposit-refused.ts';
import { fileKey, findStoredFile, type StoredFile } from './stored-file.ts';
import { bytesOf, findUpload, removeUpload, type UnfinishedUpload } from './unfinished-upload.ts';

/** Longer than the longest join. */
const FINISH_MS = 300_000;

/**
 * Makes a file of an upload that has come whole: checked, scanned and, if there are several, joined as any other. The
 * file has the upload's id, so whoever asks twice because an answer was lost gets the same file. An upload whose files
 * are refused is removed; one that a peer's absence stopped is kept, to be finished later.
 *
 * @throws DepositRefused, also `uploadAltered` when the bytes are not those that were announced; ProblemError 404,
 * 409 `uploadIncomplete` with `received`
 */
export async function finishUpload(
  dependencies: DocumentsDependencies,
  owner: string,
  id: string,
): Promise<StoredFile> {
  const done = await findStoredFile(dependencies, owner, id);
  if (done !== undefined) return done;
  const upload = await findUpload(dependencies, owner, id);
  if (upload === undefined) throw problems.notFound('There is no such upload any more.');
  const { received, size } = upload;
  if (received < size) {
    throw new ProblemError(409, 'uploadIncomplete', 'The upload has not come whole yet.', {
      received,
    });
  }
  try {
    const given = filesOf(dependencies, upload);
    const [alone, another] = given;
    const file =
      alone !== undefined && another === undefined
        ? await depositFile(dependencies, { id, key: fileKey(owner, id), ...alone })
        : await depositFiles(
            dependencies,
            { owner, joinedId: id, files: inOrder(given) },
            AbortSignal.timeout(FINISH_MS),
          );
    await removeUpload(dependencies, owner, id);
    return file;
  } catch (error) {
    if (error instanceof DepositRefused) await removeUpload(dependencies, owner, id);
    throw error;
  }
}

function filesOf(
  { store }: Pick<DocumentsDependencies, 'store'>,
  upload: UnfinishedUpload,
): GivenFile[] {
  const hash = createHash('sha256');

  /** The last one ends only if all of them together are what was announced. */
  async function* contentOf(from: number, to: number): AsyncGenerator<Buffer> {
    for await (const bytes of bytesOf({ store }, upload, from, to)) {
      hash.update(bytes);
      yield bytes;
    }
    if (to === upload.size && hash.digest('hex') !== upload.digest) {
      throw new DepositRefused('uploadAltered');
    }
  }

  let from = 0;
  return upload.files.map(({ name, size }) => {
    const content = contentOf(from, from + size);
    from += size;
    return { name, content };
  });
}

async function* inOrder<T>(items: T[]): AsyncGenerator<T> {
  yield* items;
}

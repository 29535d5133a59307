import { ProblemError, problems } from '@admis/kit';
import type { DocumentsDependencies } from './dependencies.ts';
import { chunkKey, findUpload, type UnfinishedUpload } from './unfinished-upload.ts';

/** The largest chunk, in bytes: what is lost at most when a connection breaks off. */
export const MAX_CHUNK_BYTES = 1024 * 1024;

/**
 * Keeps the next bytes of an upload. The same chunk sent again, because its answer was lost, is refused with the place
 * at which to go on.
 *
 * @returns how much has come
 * @throws ProblemError 404 when there is no such upload of this owner or its time is over, 409 `wrongOffset` with
 * `received`, 400 for bytes that go beyond what was announced
 */
export async function takeChunk(
  dependencies: Pick<DocumentsDependencies, 'store' | 'now'>,
  { owner, id, offset, bytes }: { owner: string; id: string; offset: number; bytes: Buffer },
): Promise<UnfinishedUpload> {
  const upload = await findUpload(dependencies, owner, id);
  if (upload === undefined) throw problems.notFound('There is no such upload any more.');
  const { received, size } = upload;
  if (offset !== received) {
    throw new ProblemError(409, 'wrongOffset', `The upload goes on at ${received}.`, { received });
  }
  if (bytes.length === 0 || offset + bytes.length > size) {
    throw problems.invalidRequest([
      { path: 'body', code: 'wrongLength', message: `1 to ${size - offset} bytes are expected.` },
    ]);
  }
  await dependencies.store.put(chunkKey(owner, id, offset), bytes);
  return { ...upload, received: offset + bytes.length };
}

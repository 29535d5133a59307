import { ProblemError } from '@admis/kit';
import type { DocumentsDependencies } from './dependencies.ts';
import { MAX_FILE_BYTES } from './deposit-file.ts';
import { DepositRefused } from './deposit-refused.ts';
import {
  createUpload,
  listUploads,
  removeUpload,
  type UnfinishedUpload,
  type UploadPlan,
} from './unfinished-upload.ts';

/** How many uploads a candidate may leave unfinished. */
const MAX_UPLOADS = 10;

/**
 * Announces an upload, or takes the one up that was begun with the same bytes for the same place: whoever lost the
 * connection, or the page, begins again and goes on where it stopped. Other bytes for that place replace it.
 *
 * @throws DepositRefused for files that would not be kept; ProblemError 409 `tooManyUploads`
 */
export async function beginUpload(
  dependencies: Pick<DocumentsDependencies, 'store' | 'createFileId' | 'now'>,
  owner: string,
  plan: UploadPlan,
): Promise<UnfinishedUpload> {
  const { createFileId, now } = dependencies;
  requireKeepable(plan);
  const uploads = await listUploads(dependencies, owner);
  const here = uploads.filter(({ place }) => place === plan.place);
  const same = here.find((upload) => isSame(upload, plan));
  if (same !== undefined) return same;
  if (uploads.length - here.length >= MAX_UPLOADS) {
    throw new ProblemError(
      409,
      'tooManyUploads',
      'Too many uploads are unfinished: finish or cancel some of them first.',
    );
  }
  for (const { id } of here) await removeUpload(dependencies, owner, id);
  return createUpload(dependencies, { ...plan, owner, id: createFileId(), begunAt: now() });
}

function requireKeepable({ files }: UploadPlan): void {
  const empty = files.findIndex(({ size }) => size === 0);
  if (empty >= 0) throw new DepositRefused('emptyFile', { position: empty + 1 });
  if (files.reduce((sum, { size }) => sum + size, 0) > MAX_FILE_BYTES) {
    throw new DepositRefused(files.length > 1 ? 'filesTooLarge' : 'fileTooLarge');
  }
}

/** The same bytes, told apart in the same way; names do not count. */
function isSame(upload: UploadPlan, plan: UploadPlan): boolean {
  const cuts = ({ files }: UploadPlan): string => files.map(({ size }) => size).join();
  return upload.digest === plan.digest && cuts(upload) === cuts(plan);
}

import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { DocumentsDependencies } from './dependencies.ts';
import { depositFile } from './deposit-file.ts';
import { DepositRefused, type DepositRefusal } from './deposit-refused.ts';
import { pagesOf, type FilePages } from './pages-of.ts';
import { fetchStoredFile, fileKey, type StoredFile } from './stored-file.ts';

/**
 * Stored files of a candidate as one PDF, in their order: a PDF's pages as they are, an image on a page of A4. It is
 * made on disk and then deposited as any other file.
 *
 * @throws DepositRefused `encryptedFile`, `brokenFile` or `fileTooLong` with the position of the file whose pages cannot
 * be had; ProblemError 503 when a peer is down or too many ask at once
 */
export async function joinFiles(
  dependencies: Pick<
    DocumentsDependencies,
    'store' | 'scanner' | 'pdfFiles' | 'imagePages' | 'workFolders' | 'turns'
  >,
  { owner, id, name, parts }: { owner: string; id: string; name: string; parts: StoredFile[] },
  signal: AbortSignal,
): Promise<StoredFile> {
  const { pdfFiles, workFolders, turns } = dependencies;
  return turns.take(
    () =>
      workFolders.inFolder(async (folder) => {
        const fetched = [];
        for (const [index, part] of parts.entries()) {
          const path = join(folder, `${index}.file`);
          const found = await fetchStoredFile(dependencies, owner, part.id, path, signal);
          fetched.push({ path, mime: found?.mime });
        }
        const files = await pagesOf(dependencies, fetched, signal);
        const into = join(folder, 'joined.pdf');
        const ranges = files.map(({ path, outcome }, index) => {
          if ('unreadable' in outcome) throw refusalOf(outcome.unreadable, index);
          return { file: path, first: 1, last: outcome.pages };
        });
        if (!(await pdfFiles.join({ ranges, into }, signal))) {
          throw await findBroken({ pdfFiles }, files, signal);
        }
        return depositFile(dependencies, {
          id,
          key: fileKey(owner, id),
          name,
          content: createReadStream(into),
        });
      }),
    signal,
  );
}

type Unreadable = Extract<FilePages['outcome'], { unreadable: string }>['unreadable'];

const refusals: Record<Exclude<Unreadable, 'missing'>, DepositRefusal> = {
  encrypted: 'encryptedFile',
  broken: 'brokenFile',
  tooLong: 'fileTooLong',
};

function refusalOf(unreadable: Unreadable, index: number): Error {
  return unreadable === 'missing'
    ? new Error('A file that was just stored is not there')
    : new DepositRefused(refusals[unreadable], { position: index + 1 });
}

/** One of them looked whole and is not. */
async function findBroken(
  { pdfFiles }: Pick<DocumentsDependencies, 'pdfFiles'>,
  files: FilePages[],
  signal: AbortSignal,
): Promise<Error> {
  for (const [index, { path }] of files.entries()) {
    if (!(await pdfFiles.isWhole(path, signal))) return refusalOf('broken', index);
  }
  return new Error('The files cannot be joined');
}

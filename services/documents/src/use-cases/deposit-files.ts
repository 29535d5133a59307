import { cleanFileName } from './clean-file-name.ts';
import type { DocumentsDependencies } from './dependencies.ts';
import { depositFile, MAX_FILE_BYTES } from './deposit-file.ts';
import { DepositRefused } from './deposit-refused.ts';
import { joinFiles } from './join-files.ts';
import { fileKey, type StoredFile } from './stored-file.ts';

/** How many files may be joined into one. */
export const MAX_FILES = 20;

/** A file as it is given. */
export interface GivenFile {
  /** As the browser sent it. */
  name: string;
  /** Its bytes, once. */
  content: AsyncIterable<Buffer>;
}

/**
 * Takes one file as it is, or several, which become one PDF in the order given. Each passes as any other file does,
 * then they are joined and what they were joined from is removed. 20 MB in all.
 *
 * @param given.joinedId what the joined file is known by
 * @param signal aborted when nobody waits for it any more
 * @throws DepositRefused with the position of the file that may not be kept; any other error when a peer is down.
 * Nothing is left in either case.
 */
export async function depositFiles(
  dependencies: Pick<
    DocumentsDependencies,
    'store' | 'scanner' | 'createFileId' | 'pdfFiles' | 'imagePages' | 'workFolders' | 'turns'
  >,
  given: { owner: string; joinedId: string; files: AsyncIterable<GivenFile> },
  signal: AbortSignal,
): Promise<StoredFile> {
  const { store, createFileId } = dependencies;
  const { owner, joinedId, files } = given;
  const parts: StoredFile[] = [];
  const removeParts = () => store.remove(parts.map(({ id }) => fileKey(owner, id)));
  try {
    for await (const { name, content } of files) {
      const room = MAX_FILE_BYTES - parts.reduce((sum, { size }) => sum + size, 0);
      const id = createFileId();
      const file = { id, key: fileKey(owner, id), name, content, room };
      parts.push(
        await depositFile(dependencies, file).catch((error: unknown) => {
          throw refusedAmong(error, parts.length + 1);
        }),
      );
    }
    const [first, second] = parts;
    if (first === undefined) throw new DepositRefused('emptyFile');
    if (second === undefined) return first;
    const name = nameOfJoined(first.name);
    const joined = await joinFiles(dependencies, { owner, id: joinedId, name, parts }, signal);
    await removeParts();
    return joined;
  } catch (error) {
    await removeParts();
    throw error;
  }
}

function refusedAmong(error: unknown, position: number): unknown {
  if (!(error instanceof DepositRefused) || error.code === 'uploadInterrupted') return error;
  if (error.code === 'fileTooLarge' && position > 1) return new DepositRefused('filesTooLarge');
  return new DepositRefused(error.code, { cause: error, position });
}

/** `carte recto.jpg` and what follows it → `carte recto.pdf` */
function nameOfJoined(first: string): string {
  return cleanFileName(`${first.replace(/\.[A-Za-z0-9]{1,8}$/, '')}.pdf`);
}

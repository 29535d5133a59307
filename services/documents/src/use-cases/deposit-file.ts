import type { Upload } from '../data-access/object-store.ts';
import type { Scan } from '../data-access/virus-scanner.ts';
import { cleanFileName } from './clean-file-name.ts';
import type { DocumentsDependencies } from './dependencies.ts';
import { DepositRefused } from './deposit-refused.ts';
import { detectMime, SNIFFED_BYTES, type AcceptedMime, type DetectedMime } from './detect-mime.ts';
import { toMetadata, type StoredFile } from './stored-file.ts';

/** The largest piece: 20 MB (product rule), in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export interface Deposit {
  /** What the file will be known by, and where it lies. */
  id: string;
  key: string;
  /** As the browser sent it. */
  name: string;
  /** The file's bytes, once. Throws DepositRefused `uploadInterrupted` when they break off. */
  content: AsyncIterable<Buffer>;
  /** Bytes that it may have where others have been given with it. */
  room?: number;
}

/**
 * Takes a file in one pass: its first bytes say what it is, then every chunk goes to the virus scanner and to
 * the object store, at the pace of the slower one. The object exists only once the scanner has found it clean.
 *
 * @throws DepositRefused for a file that may not be kept; any other error when a peer is down. Nothing is left
 * of the file in either case.
 */
export async function depositFile(
  { store, scanner }: Pick<DocumentsDependencies, 'store' | 'scanner'>,
  { id, key, name, content, room = MAX_FILE_BYTES }: Deposit,
): Promise<StoredFile> {
  const cleanName = cleanFileName(name);
  let size = 0;
  const head: Buffer[] = [];
  let passage: Passage | undefined;

  async function open(): Promise<Passage> {
    const bytes = Buffer.concat(head);
    const mime = requireMime(await detectMime(bytes));
    const scan = await scanner.startScan();
    passage = {
      mime,
      scan,
      upload: store.startUpload(key, mime, toMetadata(cleanName)),
    };
    await pass(passage, bytes);
    return passage;
  }

  try {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > room) throw new DepositRefused('fileTooLarge');
      if (passage !== undefined) {
        await pass(passage, chunk);
      } else {
        head.push(chunk);
        if (size >= SNIFFED_BYTES) await open();
      }
    }
    if (size === 0) throw new DepositRefused('emptyFile');
    const { mime, scan, upload } = passage ?? (await open());
    const verdict = await scan.finish();
    if (verdict.status === 'infected') throw new DepositRefused('infectedFile');
    await upload.complete();
    return { id, name: cleanName, size, mime };
  } catch (error) {
    await leave(passage);
    throw error;
  }
}

function requireMime(mime: DetectedMime | undefined): AcceptedMime {
  if (mime === undefined) throw new DepositRefused('unsupportedFileType');
  // What an iPhone makes of a photo; its decoder is patented, so we cannot make a page of it.
  if (mime === 'image/heic') throw new DepositRefused('heicFile');
  return mime;
}

/** A file on its way to both peers at once. */
interface Passage {
  mime: AcceptedMime;
  scan: Scan;
  upload: Upload;
}

async function pass({ scan, upload }: Passage, bytes: Buffer): Promise<void> {
  await Promise.all([scan.write(bytes), upload.write(bytes)]);
}

async function leave(passage: Passage | undefined): Promise<void> {
  passage?.scan.abort();
  await passage?.upload.abort();
}

import { fileURLToPath } from 'node:url';
import { runChild } from './run-child.ts';

const PROGRAM = fileURLToPath(new URL('../image-pages/main.ts', import.meta.url));
const START_MS = 30_000;
const IMAGE_MS = 20_000;

export interface ImageFile {
  /** JPEG or PNG. */
  image: string;
  /** Where its page goes. */
  page: string;
}

/** Images as pages, made by a process of its own: neither its memory nor its fall is the service's. */
export interface ImagePages {
  /** Lays each image on one A4 page as a PDF. @returns for each whether it could be read */
  lay(files: ImageFile[], signal: AbortSignal): Promise<boolean[]>;
}

export function createImagePages(): ImagePages {
  async function lay(files: ImageFile[], signal: AbortSignal): Promise<boolean[]> {
    if (files.length === 0) return [];
    const told = await layUntilItFalls(files, signal);
    // The one at which the process fell is not to be read; the others are tried again.
    return told.length === files.length
      ? told
      : [...told, false, ...(await lay(files.slice(told.length + 1), signal))];
  }
  return { lay };
}

async function layUntilItFalls(files: ImageFile[], signal: AbortSignal): Promise<boolean[]> {
  const { stdout } = await runChild(
    [
      process.execPath,
      '--expose-gc',
      '--import',
      'tsx',
      PROGRAM,
      ...files.flatMap(({ image, page }) => [image, page]),
    ],
    { timeoutMs: START_MS + files.length * IMAGE_MS, signal },
  );
  return stdout
    .split('\n')
    .filter((line) => /^(done|failed) \d+$/.test(line))
    .map((line) => line.startsWith('done'));
}

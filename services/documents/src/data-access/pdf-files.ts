import { ProblemError } from '@admis/kit';
import { runChild } from './run-child.ts';

/** Why the pages of a file cannot be had. */
export type Unreadable = 'encrypted' | 'broken' | 'tooLong';

/** A file and which of its pages; pages count from 1. */
export interface PageRange {
  file: string;
  first: number;
  last: number;
}

const LOOK_MS = 30_000;
const JOIN_MS = 180_000;
/** Of one piece: a thesis has fewer. */
const MOST_PAGES = 1000;

/** PDF files, by the program qpdf: it works on disk, so a file may be larger than memory. */
export interface PdfFiles {
  /** How many pages a file has, or why they cannot be had. */
  look(file: string, signal: AbortSignal): Promise<{ pages: number } | { unreadable: Unreadable }>;
  /**
   * Ranges of pages as one file.
   *
   * @param work.main keeps its outline; the ranges name it as their `file`, too. Absent: pages and nothing else
   * @param work.over laid over the pages, one by one
   * @returns whether it could be made
   */
  join(
    work: { main?: string; ranges: PageRange[]; over?: string; into: string },
    signal: AbortSignal,
  ): Promise<boolean>;
  /** Whether all of a file can be written again; slower than `look`, and surer. */
  isWhole(file: string, signal: AbortSignal): Promise<boolean>;
  /** @throws Error when the program is not on this machine */
  check(): Promise<void>;
}

export function createPdfFiles(): PdfFiles {
  // Warnings are about what qpdf has mended.
  const qpdf = (args: string[], timeoutMs: number, signal: AbortSignal) =>
    runChild(['qpdf', '--warning-exit-0', '--no-warn', ...args], { timeoutMs, signal });
  // As they are: nothing is unpacked, so a page's own content can make nothing fail or grow.
  const asIs = ['--stream-data=preserve', '--decode-level=none', '--object-streams=preserve'];
  return {
    async look(file, signal) {
      const asked = await qpdf(['--requires-password', file], LOOK_MS, signal);
      // 0: asks for a password; 2: is not encrypted; 3: is, and everybody may open it.
      if (asked.code === 0) return { unreadable: 'encrypted' };
      const counted = await qpdf(['--show-npages', file], LOOK_MS, signal);
      const pages = counted.code === 0 ? Number(counted.stdout.trim()) : 0;
      if (!(pages > 0)) return { unreadable: 'broken' };
      return pages > MOST_PAGES ? { unreadable: 'tooLong' } : { pages };
    },
    async join({ main, ranges, over, into }, signal) {
      const pages = ranges.flatMap(({ file, first, last }) => [
        file === main ? '.' : file,
        `${first}-${last}`,
      ]);
      const overlay = over === undefined ? [] : ['--overlay', over, '--'];
      const args = [main ?? '--empty', '--pages', ...pages, '--', ...overlay, ...asIs, into];
      const joined = await qpdf(args, JOIN_MS, signal);
      if (joined.tookTooLong) {
        throw new ProblemError(503, 'dossierTakesTooLong', 'The document took too long to make.');
      }
      return joined.code === 0;
    },
    async isWhole(file, signal) {
      const written = await qpdf([...asIs, file, '/dev/null'], LOOK_MS, signal);
      return written.code === 0;
    },
    async check() {
      const options = { timeoutMs: LOOK_MS, signal: new AbortController().signal };
      const { code } = await runChild(['qpdf', '--version'], options);
      if (code !== 0) throw new Error('qpdf does not run');
    },
  };
}

import type { Unreadable } from '../data-access/pdf-files.ts';
import type { DocumentsDependencies } from './dependencies.ts';

/** A file that was fetched to disk. */
export interface FileOnDisk {
  path: string;
  /** Absent when it was not there to be fetched. */
  mime?: string | undefined;
}

/** Where a file's pages lie and how many there are, or why they cannot be had. */
export interface FilePages {
  path: string;
  outcome: { pages: number } | { unreadable: Unreadable | 'missing' };
}

/** Files with their pages, in their order: a PDF's own, and one of A4 for an image, made beside it. */
export async function pagesOf<File extends FileOnDisk>(
  { imagePages, pdfFiles }: Pick<DocumentsDependencies, 'imagePages' | 'pdfFiles'>,
  files: File[],
  signal: AbortSignal,
): Promise<(File & FilePages)[]> {
  const found: (File & FilePages)[] = [];
  const images: { image: string; page: string; of: FilePages }[] = [];
  for (const file of files) {
    if (file.mime === undefined) {
      found.push({ ...file, outcome: { unreadable: 'missing' } });
    } else if (file.mime === 'application/pdf') {
      found.push({ ...file, outcome: await pdfFiles.look(file.path, signal) });
    } else {
      const of = { ...file, path: `${file.path}.pdf`, outcome: { pages: 1 } };
      found.push(of);
      images.push({ image: file.path, page: of.path, of });
    }
  }
  const laid = await imagePages.lay(images, signal);
  for (const [index, { of }] of images.entries()) {
    if (!laid[index]) of.outcome = { unreadable: 'broken' };
  }
  return found;
}

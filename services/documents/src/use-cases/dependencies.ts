import type { Admissions } from '../data-access/admissions.ts';
import type { Catalogue } from '../data-access/catalogue.ts';
import type { Dossiers } from '../data-access/dossiers.ts';
import type { ImagePages } from '../data-access/image-pages.ts';
import type { ObjectStore } from '../data-access/object-store.ts';
import type { PdfFiles } from '../data-access/pdf-files.ts';
import type { VirusScanner } from '../data-access/virus-scanner.ts';
import type { WorkFolders } from '../data-access/work-folders.ts';
import type { LetterCodes } from './letter-codes.ts';
import type { Turns } from './turns.ts';

/** What the documents' use cases work with. */
export interface DocumentsDependencies {
  store: ObjectStore;
  scanner: VirusScanner;
  admissions: Admissions;
  dossiers: Dossiers;
  catalogue: Catalogue;
  /** Makes file ids that cannot be guessed. */
  createFileId: () => string;
  pdfFiles: PdfFiles;
  imagePages: ImagePages;
  workFolders: WorkFolders;
  /** Of those who want a dossier made. */
  turns: Turns;
  letterCodes: LetterCodes;
  institution: { name: string; accentColour: string; registrationUrl: string };
  /** The portal's page where anybody verifies a letter. */
  verifyUrl: string;
  /** « Voies et délais de recours » in the institution's own words, or empty. */
  appeal: Record<'fr' | 'en', string>;
  now: () => string;
}

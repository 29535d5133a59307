import { createServiceTokens } from '@admis/kit';
import type { readConfig } from './config.ts';
import { createAdmissions } from './data-access/admissions.ts';
import { createCatalogue } from './data-access/catalogue.ts';
import { createDossiers } from './data-access/dossiers.ts';
import { createFileId } from './data-access/file-id.ts';
import { createImagePages } from './data-access/image-pages.ts';
import { createPdfFiles } from './data-access/pdf-files.ts';
import { createVirusScanner } from './data-access/virus-scanner.ts';
import { createWorkFolders } from './data-access/work-folders.ts';
import type { DocumentsDependencies } from './use-cases/dependencies.ts';
import { createLetterCodes } from './use-cases/letter-codes.ts';
import { createTurns } from './use-cases/turns.ts';

/** Dossiers made at once, and how many more may wait: each has two processors' worth of work and disk. */
const DOSSIERS_AT_ONCE = 2;
const DOSSIERS_WAITING = 20;

/** What the service works with, but for the object store, which has to be waited for. */
export function compose(
  config: ReturnType<typeof readConfig>,
): Omit<DocumentsDependencies, 'store'> {
  const tokens = createServiceTokens(config);
  return {
    scanner: createVirusScanner({ host: config.CLAMAV_HOST, port: config.CLAMAV_PORT }),
    admissions: createAdmissions(config.ADMISSIONS_URL, tokens),
    dossiers: createDossiers(config.DOSSIER_URL, tokens),
    catalogue: createCatalogue(config.CATALOGUE_URL),
    createFileId,
    pdfFiles: createPdfFiles(),
    imagePages: createImagePages(),
    workFolders: createWorkFolders(config.WORK_FOLDER),
    turns: createTurns(DOSSIERS_AT_ONCE, DOSSIERS_WAITING),
    letterCodes: createLetterCodes(config.LETTER_SECRET),
    institution: {
      name: config.INSTITUTION_NAME,
      accentColour: config.INSTITUTION_ACCENT_COLOUR,
      registrationUrl: config.INSTITUTION_REGISTRATION_URL,
    },
    verifyUrl: new URL('/verify', config.PORTAL_URL).href,
    appeal: { fr: config.LETTER_APPEAL_FR, en: config.LETTER_APPEAL_EN },
    now: () => new Date().toISOString(),
  };
}

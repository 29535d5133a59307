import type { Admissions } from '../data-access/admissions.ts';
import type { ObjectStore } from '../data-access/object-store.ts';
import type { VirusScanner } from '../data-access/virus-scanner.ts';

/** What the documents' use cases work with. */
export interface DocumentsDependencies {
  store: ObjectStore;
  scanner: VirusScanner;
  admissions: Admissions;
  /** Makes file ids that cannot be guessed. */
  createFileId: () => string;
}

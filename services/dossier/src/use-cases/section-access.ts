import { ProblemError } from '@admis/kit';
import {
  accessToSection,
  type DossierLock,
  type FormSection,
} from '@admis/workflows/domain';
import type { DossierFile } from '../data-access/dossiers.ts';
import type { Dependencies } from './dependencies.ts';

export interface SectionAccess {
  locked: DossierLock | null;
  /** Names of the fields that may be changed. */
  editable: string[];
}

/** Which fields of a section may be changed, given whether there is an application. */
export function accessTo(
  file: DossierFile,
  section: FormSection,
  applied: boolean | 'unknown',
): SectionAccess {
  const { student, sections } = file;
  const { locked, editable } = accessToSection(section, {
    records: student?.records ?? 'none',
    ownedByRecords: student?.owned ?? [],
    applied,
  });
  return {
    locked,
    editable: editable === 'all' ? Object.keys(sections[section].values) : [...editable],
  };
}

/** Whether the candidate has applied; `unknown` while admissions does not answer: to show, not to decide by. */
export async function appliedIfKnown(
  { admissions }: Pick<Dependencies, 'admissions'>,
  token: string,
): Promise<boolean | 'unknown'> {
  try {
    return await admissions.hasApplied(token);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 503) return 'unknown';
    throw error;
  }
}

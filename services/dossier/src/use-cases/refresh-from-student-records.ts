import type { DossierFile } from '../data-access/dossiers.ts';
import type { Dependencies } from './dependencies.ts';
import { readStudentRecords } from './fill-from-student-records.ts';

/** Corrections of student records reach a dossier with its owner's next visit, but they are not asked all the time. */
const freshMs = 60 * 60 * 1000;

/**
 * Reads a student's records again when that was last done some time ago: what the university has corrected appears
 * in the dossier (guide §4 a and c). The dossier is shown meanwhile as it is; records that are away change nothing.
 */
export async function refreshFromStudentRecords(
  deps: Pick<Dependencies, 'dossiers' | 'studentRecords' | 'logger'>,
  { number, student }: DossierFile,
  now = new Date(),
): Promise<void> {
  if (student?.records !== 'filled') return;
  if (student.readAt !== null && now.getTime() - student.readAt.getTime() < freshMs) return;
  try {
    await readStudentRecords(deps, number, student.login);
  } catch (error) {
    deps.logger.warn({ err: error, number }, 'student records could not be read again');
  }
}

import { ProblemError } from '@admis/kit';
import type { Dossier } from '../data-access/dossiers.ts';
import type { Dependencies } from './dependencies.ts';
import { fillFromStudentRecords } from './fill-from-student-records.ts';
import { getDossier } from './get-dossier.ts';

export type NewDossier = Omit<Dossier, 'nationality'> & {
  /** Of a student of the university: their login at the ENT, by which student records know them. */
  studentLogin?: string | undefined;
};

/**
 * Opens a candidate's dossier. Asked twice for the same person, it is opened once; asked again with a student's
 * login, the dossier that there is becomes the student's. A student's dossier is filled from student records at
 * once, or later by a workflow when they do not answer: nobody waits for them.
 *
 * @throws ProblemError 409 `dossierNumberTaken` when the number is another person's
 */
export async function createDossier(
  deps: Dependencies,
  { studentLogin, ...dossier }: NewDossier,
): Promise<Dossier> {
  const { dossiers } = deps;
  const stored = await dossiers.insertOnce({ ...dossier, nationality: null }, studentLogin);
  if (stored.email !== dossier.email) {
    throw new ProblemError(409, 'dossierNumberTaken', 'Another dossier has this number.');
  }
  if (studentLogin === undefined) return stored;
  await dossiers.attachStudent(dossier.number, studentLogin);
  await fillNowOrLater(deps, dossier.number);
  return getDossier(deps, dossier.number);
}

async function fillNowOrLater(deps: Dependencies, number: string): Promise<void> {
  try {
    await fillFromStudentRecords(deps, number);
    return;
  } catch (error) {
    deps.logger.warn({ err: error, number }, 'student records did not answer');
  }
  try {
    await deps.recordsWorkflows.start(number);
  } catch (error) {
    // Taken up again when the service starts, and with the student's next visit.
    deps.logger.error({ err: error, number }, 'the filling from student records was not started');
  }
}

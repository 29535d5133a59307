import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { searchAttributes } from '../messages/search-attributes.ts';
import type { StudentRecordsInput, StudentRecordsOutcome } from '../messages/student-records.ts';
import { dossier } from '../shell/activities.ts';

const endedAs: Record<StudentRecordsOutcome, string> = {
  filled: 'Filled from student records',
  notFound: 'Student records do not know this student: they fill the dossier themselves',
  gone: 'The dossier is gone',
};

/**
 * Fills a student's dossier from student records that did not answer when it was created: tried again until they
 * do, however long they are away. The student meanwhile goes on with everything else (guide §2 a).
 */
export async function studentRecords({
  dossierNumber,
}: StudentRecordsInput): Promise<StudentRecordsOutcome> {
  upsertSearchAttributes([{ key: searchAttributes.candidate, value: dossierNumber }]);
  setCurrentDetails('Waiting for student records to answer');
  const outcome = await dossier.fillFromStudentRecords({ dossierNumber });
  setCurrentDetails(endedAs[outcome]);
  return outcome;
}

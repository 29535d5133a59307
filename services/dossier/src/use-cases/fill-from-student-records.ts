import type { StudentRecordsOutcome } from '@admis/workflows/messages';
import type { RecordedFile } from '../data-access/dossiers.ts';
import type { StudentFile } from '../data-access/student-records/student-records.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Fills a dossier that waits for student records. May be repeated: a dossier that was filled stays as it is.
 *
 * @throws ProblemError 503 while student records do not answer
 */
export async function fillFromStudentRecords(
  { dossiers, studentRecords }: Pick<Dependencies, 'dossiers' | 'studentRecords'>,
  number: string,
): Promise<StudentRecordsOutcome> {
  const before = await dossiers.findFile(number);
  if (before?.student == null) return 'gone';
  if (before.student.records !== 'pending') return before.student.records;
  const found = await studentRecords.find(before.student.login);
  if (found === undefined) {
    await dossiers.recordNoStudentFile(number, new Date());
    return 'notFound';
  }
  // Read again: the student may have saved a phone number while the records took their time.
  const file = await dossiers.findFile(number);
  if (file === undefined) return 'gone';
  await dossiers.recordStudentFile(file, recordedOf(found), new Date());
  return 'filled';
}

function recordedOf(student: StudentFile): RecordedFile {
  const { lastName, firstName, birthDate, birthPlace, nationality, ine } = student;
  return {
    lastName,
    firstName,
    personal: {
      ...{ nationality, ine, birthDate, birthPlace },
      ...{ ineExemption: null, phone: null, mobilePhone: null },
    },
    address: student.address,
    baccalaureate:
      student.baccalaureate === null ? null : { ...student.baccalaureate, schoolId: null },
    internalCurriculum: student.curriculum.toSorted((a, b) => b.year - a.year),
  };
}

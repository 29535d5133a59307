import { readDemoStudentRecords } from './demo-student-records.ts';
import { createHttpStudentRecords } from './http-student-records.ts';
import { noStudentRecords, type StudentRecords } from './student-records.ts';

/** The adapter that the configuration chooses. @throws Error when it lacks what its adapter needs */
export async function openStudentRecords(config: {
  STUDENT_RECORDS: 'none' | 'demo' | 'http';
  STUDENT_RECORDS_URL?: string | undefined;
  STUDENT_RECORDS_TOKEN?: string | undefined;
}): Promise<StudentRecords> {
  if (config.STUDENT_RECORDS === 'none') return noStudentRecords;
  if (config.STUDENT_RECORDS === 'demo') return readDemoStudentRecords();
  const { STUDENT_RECORDS_URL: url, STUDENT_RECORDS_TOKEN: token } = config;
  if (url === undefined || token === undefined) {
    throw new Error('STUDENT_RECORDS=http needs STUDENT_RECORDS_URL and STUDENT_RECORDS_TOKEN');
  }
  return createHttpStudentRecords({ url, token });
}

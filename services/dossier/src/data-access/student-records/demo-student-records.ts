import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { StudentFileSchema, type StudentRecords } from './student-records.ts';

const DemoStudentsSchema = z.array(StudentFileSchema.extend({ login: z.string() }));

/** The made-up students of data/demo-students.json, who have the ENT accounts of deploy/keycloak/ent-realm.json. */
export async function readDemoStudentRecords(): Promise<StudentRecords> {
  const file = new URL('../../../data/demo-students.json', import.meta.url);
  const students = DemoStudentsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const byLogin = new Map(students.map(({ login, ...student }) => [login, student]));
  return { find: async (login) => byLogin.get(login) };
}

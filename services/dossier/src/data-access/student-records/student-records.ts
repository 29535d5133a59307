import { z } from 'zod';
import { InternalYearSchema } from '../../schemas/rows.ts';
import { MentionCodeSchema } from '../../schemas/values.ts';

const text = z.string().nullable().default(null);

/**
 * A student as student records give them (docs/student-records.md). What comes from there is taken as it is: whether
 * a number or a series is right is theirs to mend.
 */
export const StudentFileSchema = z.object({
  lastName: z.string().min(1),
  firstName: z.string().min(1),
  birthDate: z.iso.date().nullable().default(null),
  birthPlace: text,
  /** ISO 3166-1 alpha-2, like every country here. */
  nationality: text,
  ine: text,
  address: z
    .object({
      country: z.string(),
      line1: z.string(),
      line2: text,
      line3: text,
      postalCode: text,
      communeInsee: text,
      town: text,
    })
    .nullable()
    .default(null),
  baccalaureate: z
    .object({
      year: z.int(),
      series: z.string(),
      mention: MentionCodeSchema.nullable().default(null),
      country: z.string(),
      departement: text,
      communeInsee: text,
      schoolName: text,
    })
    .nullable()
    .default(null),
  curriculum: z.array(InternalYearSchema).default([]),
});
export type StudentFile = z.output<typeof StudentFileSchema>;

/** Where the university keeps its students: Apogée, Pégase or another; an adapter for each way to ask. */
export interface StudentRecords {
  /**
   * The student of an ENT login, or undefined when the records have none.
   *
   * @throws ProblemError 503 `peerUnavailable` when they do not answer, or answer what cannot be read
   */
  find(login: string): Promise<StudentFile | undefined>;
}

/** Of a university that has none to ask: every student fills their dossier themselves. */
export const noStudentRecords: StudentRecords = { find: async () => undefined };

import { z } from 'zod';
import {
  CountryCodeSchema,
  DepartementCodeSchema,
  InseeCodeSchema,
  SchoolIdSchema,
  YearSchema,
} from './fields.ts';
import { RecordsStateSchema } from './sections.ts';
import { MentionCodeSchema } from './values.ts';

export const RowIdSchema = z.uuid().meta({ id: 'RowId' });

const text = (most: number) => z.string().trim().min(1).max(most);
const optional = (most: number) => z.string().trim().max(most).nullable().default(null);

export const FormationKindSchema = z
  .enum([
    'universityDiploma',
    'licence',
    'licencePro',
    'master',
    'doctorate',
    'deust',
    'but',
    'dut',
    'bts',
    'cpge',
    'engineer',
    'business',
    'health',
    'artsOrArchitecture',
    'teacherTraining',
    'rncpTitle',
    'foreignDiploma',
    'other',
  ])
  .meta({ id: 'FormationKind' });

/** A year of « Cursus externe » (guide §4 e). */
const externalYear = {
  year: YearSchema,
  country: CountryCodeSchema,
  departement: DepartementCodeSchema.nullable().default(null),
  communeInsee: InseeCodeSchema.nullable().default(null),
  schoolId: SchoolIdSchema.nullable().default(null),
  schoolName: optional(150).meta({ description: 'In free words, or set by schoolId' }),
  kind: FormationKindSchema,
  title: text(150),
  result: z.enum(['obtained', 'inProgress', 'notObtained']),
  mention: MentionCodeSchema.nullable().default(null),
};

/** « Stages » (guide §4 f). */
const internship = {
  year: YearSchema,
  duration: text(60),
  hoursPerWeek: z.int().min(1).max(168).nullable().default(null),
  employer: text(150),
  description: text(2000),
};

/** « Expériences pro. » (guide §4 f). */
const job = {
  year: YearSchema,
  title: text(150),
  duration: text(60),
  employer: text(150),
  description: optional(2000),
};

/** What one kind of row is: as stored, as given, as changed. */
function rowSchemas<Shape extends z.ZodRawShape>(name: string, shape: Shape) {
  const stored = { id: RowIdSchema, version: z.int().min(1), ...shape };
  const row = z.object(stored).meta({ id: name });
  return {
    added: z.strictObject({ values: z.strictObject(shape) }).meta({ id: `New${name}` }),
    changes: z
      .strictObject({
        expectedVersion: z.int().min(1).optional(),
        values: z.strictObject(withoutDefaults(shape)).partial(),
      })
      .meta({ id: `${name}Changes` }),
    row,
    rows: z.object({ rows: z.array(row) }).meta({ id: `${name}Rows` }),
  };
}

/** A change names what changes: a field that it does not name keeps its value. */
function withoutDefaults<Shape extends z.ZodRawShape>(shape: Shape): Shape {
  const entries = Object.entries(shape).map(([name, schema]) => [
    name,
    schema instanceof z.ZodDefault ? schema.unwrap() : schema,
  ]);
  return Object.fromEntries(entries) as Shape;
}

export const externalYearSchemas = rowSchemas('ExternalYear', externalYear);
export const internshipSchemas = rowSchemas('Internship', internship);
export const jobSchemas = rowSchemas('Job', job);

export type RowSectionId = 'externalCurriculum' | 'internships' | 'workExperience';

/** A year of « Cursus interne », from student records (guide §4 d). */
export const InternalYearSchema = z
  .object({
    year: z.int(),
    programme: z.string(),
    title: z.string(),
    result: z.enum(['obtained', 'inProgress', 'notObtained']).nullable(),
    mention: MentionCodeSchema.nullable(),
  })
  .meta({ id: 'InternalYear' });
export type InternalYear = z.output<typeof InternalYearSchema>;

export const InternalCurriculumSchema = z
  .object({ records: RecordsStateSchema, rows: z.array(InternalYearSchema) })
  .meta({ id: 'InternalCurriculum' });

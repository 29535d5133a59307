import { commonConfigShape, loadConfig, mongoShape, workflowsShape } from '@admis/kit';
import { z } from 'zod';

const configShape = {
  ...commonConfigShape,
  ...mongoShape,
  ...workflowsShape,
  MONGODB_DATABASE: z.string().min(1).default('dossier'),
  /** Asked whether a candidate has applied: their personal details are closed then. */
  ADMISSIONS_URL: z.url(),
  /** Where the university keeps its students: nowhere to ask, the made-up ones, or docs/student-records.md. */
  STUDENT_RECORDS: z.enum(['none', 'demo', 'http']).default('none'),
  STUDENT_RECORDS_URL: z.preprocess(emptyIsAbsent, z.url().optional()),
  STUDENT_RECORDS_TOKEN: z.preprocess(emptyIsAbsent, z.string().min(16).optional()),
  /** Loads the made-up schools when there are none. */
  DEMO_SCHOOLS: z.stringbool().default(false),
};

/** The service's configuration. @throws Error naming every bad value */
export function readConfig(environment: Record<string, string | undefined>) {
  return loadConfig(configShape, environment);
}

/** A compose file gives a variable that nobody set as an empty text. */
function emptyIsAbsent(value: unknown): unknown {
  return value === '' ? undefined : value;
}

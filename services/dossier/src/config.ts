import { commonConfigShape, loadConfig, mongoShape } from '@admis/kit';
import { z } from 'zod';

const configShape = {
  ...commonConfigShape,
  ...mongoShape,
  MONGODB_DATABASE: z.string().min(1).default('dossier'),
  /** Asked whether a candidate has applied: their personal details are closed then. */
  ADMISSIONS_URL: z.url(),
};

/** The service's configuration. @throws Error naming every bad value */
export function readConfig(environment: Record<string, string | undefined>) {
  return loadConfig(configShape, environment);
}

import { z } from 'zod';
import {
  commonConfigShape,
  loadConfig,
  mongoShape,
  serviceClientShape,
  workflowsShape,
} from '@admis/kit';

const configShape = {
  ...commonConfigShape,
  ...serviceClientShape,
  ...mongoShape,
  ...workflowsShape,
  MONGODB_DATABASE: z.string().min(1).default('admissions'),
  CATALOGUE_URL: z.url(),
  DOSSIER_URL: z.url(),
  DOCUMENTS_URL: z.url(),
  NOTIFICATIONS_URL: z.url(),
};

/** @throws Error naming every bad value */
export function readConfig(environment: Record<string, string | undefined>) {
  return loadConfig(configShape, environment);
}

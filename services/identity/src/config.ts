import {
  commonConfigShape,
  institutionShape,
  loadConfig,
  mongoShape,
  serviceClientShape,
  workflowsShape,
} from '@admis/kit';
import { z } from 'zod';

const configShape = {
  ...commonConfigShape,
  ...serviceClientShape,
  ...mongoShape,
  ...workflowsShape,
  MONGODB_DATABASE: z.string().min(1).default('identity'),
  DOSSIER_URL: z.url(),
  NOTIFICATIONS_URL: z.url(),
  /** Whose calendar the days of the activation period are counted in. */
  INSTITUTION_TIME_ZONE: institutionShape.INSTITUTION_TIME_ZONE,
  /** Signs activation and reset links; a new one makes every link under way void. */
  ACTIVATION_SECRET: z.string().min(32),
  /** Calls to each public route per address and quarter of an hour. A whole school may share one address. */
  REQUESTS_PER_QUARTER_HOUR: z.coerce.number().int().positive().default(600),
};

/** The service's configuration. @throws Error naming every bad value */
export function readConfig(environment: Record<string, string | undefined>) {
  return loadConfig(configShape, environment);
}

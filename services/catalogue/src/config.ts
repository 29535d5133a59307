import {
  commonConfigShape,
  institutionShape,
  loadConfig,
  mongoShape,
  workflowsShape,
} from '@admis/kit';
import { z } from 'zod';

/** What the catalogue is told by its environment. @throws Error naming every bad value */
export function readConfig(environment: Record<string, string | undefined> = process.env) {
  return loadConfig(
    {
      ...commonConfigShape,
      ...mongoShape,
      ...workflowsShape,
      MONGODB_DATABASE: z.string().min(1).default('catalogue'),
      INSTITUTION_TIME_ZONE: institutionShape.INSTITUTION_TIME_ZONE,
      /** `true`: a demo campaign is made at start, unless there is one. */
      DEMO_CAMPAIGN: z
        .enum(['true', 'false'])
        .default('false')
        .transform((value) => value === 'true'),
    },
    environment,
  );
}

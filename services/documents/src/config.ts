import { commonConfigShape, loadConfig } from '@admis/kit';
import { z } from 'zod';

/** What the documents service is told by its environment. @throws Error naming every bad value */
export function readConfig(environment: Record<string, string | undefined> = process.env) {
  return loadConfig(
    {
      ...commonConfigShape,
      ADMISSIONS_URL: z.url(),
      /** Any S3 store: http(s)://host:port */
      MINIO_ENDPOINT: z.url({ protocol: /^https?$/ }),
      MINIO_ACCESS_KEY: z.string().min(3),
      MINIO_SECRET_KEY: z.string().min(8),
      MINIO_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, 'must be a bucket name'),
      CLAMAV_HOST: z.string().min(1),
      CLAMAV_PORT: z.coerce.number().int().min(1).max(65535),
    },
    environment,
  );
}

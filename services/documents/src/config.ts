import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commonConfigShape, institutionShape, loadConfig, serviceClientShape } from '@admis/kit';
import { z } from 'zod';

/** What the documents service is told by its environment. @throws Error naming every bad value */
export function readConfig(environment: Record<string, string | undefined> = process.env) {
  return loadConfig(
    {
      ...commonConfigShape,
      ...serviceClientShape,
      INSTITUTION_NAME: institutionShape.INSTITUTION_NAME,
      INSTITUTION_REGISTRATION_URL: institutionShape.INSTITUTION_REGISTRATION_URL,
      INSTITUTION_ACCENT_COLOUR: institutionShape.INSTITUTION_ACCENT_COLOUR,
      ADMISSIONS_URL: z.url(),
      DOSSIER_URL: z.url(),
      CATALOGUE_URL: z.url(),
      /** Any S3 store: http(s)://host:port */
      MINIO_ENDPOINT: z.url({ protocol: /^https?$/ }),
      MINIO_ACCESS_KEY: z.string().min(3),
      MINIO_SECRET_KEY: z.string().min(8),
      MINIO_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, 'must be a bucket name'),
      CLAMAV_HOST: z.string().min(1),
      CLAMAV_PORT: z.coerce.number().int().min(1).max(65535),
      /** Makes the verification codes of letters: whoever changes it makes every letter handed out unverifiable. */
      LETTER_SECRET: z.string().min(32),
      /** Where dossiers are put together: on a disk, with room for two of them twice over. */
      WORK_FOLDER: z.string().min(1).default(join(tmpdir(), 'admis-documents')),
      /** « Voies et délais de recours » of a letter of refusal; empty: what French law says in general. */
      LETTER_APPEAL_FR: z.string().default(''),
      LETTER_APPEAL_EN: z.string().default(''),
    },
    environment,
  );
}

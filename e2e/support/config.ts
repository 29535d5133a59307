import { payloadShape } from '@admis/workflows/codec';
import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));

const schema = z.object({
  PORTAL_URL: url.default('http://localhost:3000'),
  KEYCLOAK_URL: url.default('http://localhost:8080'),
  IDENTITY_URL: url.default('http://localhost:4001'),
  CATALOGUE_URL: url.default('http://localhost:4002'),
  DOSSIER_URL: url.default('http://localhost:4003'),
  ADMISSIONS_URL: url.default('http://localhost:4004'),
  DOCUMENTS_URL: url.default('http://localhost:4005'),
  NOTIFICATIONS_URL: url.default('http://localhost:4006'),
  MAILPIT_URL: url.default('http://localhost:8025'),
  TEMPORAL_ADDRESS: z.string().default('localhost:7233'),
  TEMPORAL_NAMESPACE: z.string().default('admis'),
  TEMPORAL_UI_URL: url.default('http://localhost:8233'),
  CHROMIUM_PATH: z.string().min(1).default('/usr/bin/chromium'),
});

/** Where the system under test is and which browser visits it. */
export type Config = z.infer<typeof schema>;

/** What `npm test` sets for its own system; by hand, the local system's addresses. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  return schema.parse(environment);
}

const storeSchema = z.object({
  MINIO_ENDPOINT: url,
  MINIO_ACCESS_KEY: z.string(),
  MINIO_SECRET_KEY: z.string(),
  MINIO_BUCKET: z.string(),
});
export type StoreConfig = z.infer<typeof storeSchema>;

/** The object store behind the system, for those who look whether something was left in it. */
export function readStoreConfig(
  environment: Record<string, string | undefined> = process.env,
): StoreConfig {
  return storeSchema.parse(environment);
}

/** Encrypt what workflows carry; for who looks into histories. */
export function readPayloadSecrets(
  environment: Record<string, string | undefined> = process.env,
): string[] {
  return payloadShape.PAYLOAD_SECRETS.parse(environment['PAYLOAD_SECRETS']);
}

/** Signs the links in mails; a test makes a lapsed link with it. */
export function readActivationSecret(
  environment: Record<string, string | undefined> = process.env,
): string {
  return z.object({ ACTIVATION_SECRET: z.string().min(32) }).parse(environment).ACTIVATION_SECRET;
}

import { payloadShape } from '@admis/workflows/codec';
import { z } from 'zod';

export { loadConfig } from '@admis/workflows/config';

/** What every service is told by its environment. Read in a service's config.ts and nowhere else. */
export const commonConfigShape = {
  ADMIS_ENV: z.enum(['local', 'test', 'production']),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PORT: z.coerce.number().int().min(0).max(65535),
  PORTAL_URL: z.url(),
  /** Where this process reaches Keycloak. */
  KEYCLOAK_URL: z.url(),
  /** Where browsers reach Keycloak, and so the issuer in its tokens, when that differs. */
  KEYCLOAK_PUBLIC_URL: z.url().optional(),
  KEYCLOAK_REALM: z.string().min(1).default('admis'),
};

/** For services that call others with a token of their own (client credentials). */
export const serviceClientShape = {
  SERVICE_CLIENT_ID: z.string().min(1).default('admis-services'),
  SERVICE_CLIENT_SECRET: z.string().min(16),
};

export const mongoShape = {
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, 'must be a mongodb:// address'),
};

export const temporalShape = {
  TEMPORAL_ADDRESS: z.string().regex(/^[^:\s]+:\d+$/, 'must be host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('admis'),
};

/** For services that start, ask or serve workflows. */
export const workflowsShape = { ...temporalShape, ...payloadShape };

/** The university that runs this system: nothing of one institution is in the code. */
export const institutionShape = {
  INSTITUTION_NAME: z.string().min(1),
  INSTITUTION_SHORT_NAME: z.string().min(1),
  INSTITUTION_EMAIL: z.email(),
  INSTITUTION_PHONE: z.string().min(1),
  INSTITUTION_WEBSITE: z.url(),
  /** The page that explains the administrative registration (guide §7). */
  INSTITUTION_REGISTRATION_URL: z.url(),
  INSTITUTION_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be an IANA time zone, e.g. Europe/Paris'),
  INSTITUTION_ACCENT_COLOUR: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour like #1d4f91'),
};

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

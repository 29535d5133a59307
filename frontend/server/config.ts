import { z } from 'zod';

const origin = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));

/** Where browsers come to: without https, sessions would cross the network in cookies that anybody on the way can read. */
const publicOrigin = origin.refine(
  isHttpsOrLocal,
  'must be https://…; plain http is for localhost, 127.0.0.1 and [::1] only',
);

const schema = z.object({
  ADMIS_ENV: z.enum(['local', 'test', 'production']).default('local'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PORTAL_URL: publicOrigin.default('http://localhost:3000'),
  /** Where this process reaches Keycloak. */
  KEYCLOAK_URL: origin.default('http://localhost:8080'),
  /** Where browsers reach Keycloak, and so the issuer in its tokens, when that differs. */
  KEYCLOAK_PUBLIC_URL: origin.optional(),
  KEYCLOAK_REALM: z.string().min(1).default('admis'),
  PORTAL_CLIENT_ID: z.string().min(1).default('admis-portal'),
  PORTAL_CLIENT_SECRET: z.string().min(1),
  SESSION_SECRET: z.string().min(32),
  IDENTITY_URL: origin.default('http://localhost:4001'),
  CATALOGUE_URL: origin.default('http://localhost:4002'),
  DOSSIER_URL: origin.default('http://localhost:4003'),
  ADMISSIONS_URL: origin.default('http://localhost:4004'),
  DOCUMENTS_URL: origin.default('http://localhost:4005'),
  NOTIFICATIONS_URL: origin.default('http://localhost:4006'),
  INSTITUTION_NAME: z.string().min(1),
  INSTITUTION_SHORT_NAME: z.string().min(1),
  INSTITUTION_EMAIL: z.email(),
  INSTITUTION_PHONE: z.string().min(1),
  INSTITUTION_WEBSITE: z.url(),
  INSTITUTION_REGISTRATION_URL: z.url(),
  INSTITUTION_TIME_ZONE: z.string().refine(isTimeZone, 'not a known time zone'),
  INSTITUTION_ACCENT_COLOUR: z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #rrggbb'),
});

/** What the portal needs to know to run. Made from the environment once, at start. */
export type PortalConfig = ReturnType<typeof loadConfig>;

/** The university whose portal this is; safe to show to everybody. */
export type Institution = PortalConfig['institution'];

/**
 * Reads and checks the environment.
 * @throws Error that names every missing or wrong variable, never its value.
 */
export function loadConfig(environment: Record<string, string | undefined>) {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
    );
    throw new Error(`The portal cannot start, its configuration is wrong:\n${problems.join('\n')}`);
  }
  const env = parsed.data;
  const portalUrl = new URL(env.PORTAL_URL);
  const keycloakPublicUrl = env.KEYCLOAK_PUBLIC_URL ?? env.KEYCLOAK_URL;
  return {
    environment: env.ADMIS_ENV,
    logLevel: env.LOG_LEVEL,
    port: env.PORT,
    portalUrl: env.PORTAL_URL,
    secure: portalUrl.protocol === 'https:',
    sessionSecret: env.SESSION_SECRET,
    keycloakOrigin: new URL(keycloakPublicUrl).origin,
    oidc: {
      issuer: `${keycloakPublicUrl}/realms/${env.KEYCLOAK_REALM}`,
      internalIssuer: `${env.KEYCLOAK_URL}/realms/${env.KEYCLOAK_REALM}`,
      clientId: env.PORTAL_CLIENT_ID,
      clientSecret: env.PORTAL_CLIENT_SECRET,
      redirectUri: `${env.PORTAL_URL}/auth/callback`,
    },
    services: {
      identity: env.IDENTITY_URL,
      catalogue: env.CATALOGUE_URL,
      dossier: env.DOSSIER_URL,
      admissions: env.ADMISSIONS_URL,
      documents: env.DOCUMENTS_URL,
      notifications: env.NOTIFICATIONS_URL,
    },
    institution: {
      name: env.INSTITUTION_NAME,
      shortName: env.INSTITUTION_SHORT_NAME,
      email: env.INSTITUTION_EMAIL,
      phone: env.INSTITUTION_PHONE,
      website: env.INSTITUTION_WEBSITE,
      registrationUrl: env.INSTITUTION_REGISTRATION_URL,
      timeZone: env.INSTITUTION_TIME_ZONE,
      accentColour: env.INSTITUTION_ACCENT_COLOUR,
    },
  };
}

function isHttpsOrLocal(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

import { join } from 'node:path';
import { documentsBucket, minioUser } from './parts/minio.ts';
import { type Profile, type ServiceName, urlsOf } from './profile.ts';
import type { Secrets } from './secrets.ts';

/** Our own processes: the services, the workflow worker, the codec of what workflows carry, and the portal. */
export type OwnProcess = ServiceName | 'worker' | 'codec' | 'portal';

/** Each variable is given to the processes that read it, and to no other. */
export function environmentFor(
  profile: Profile,
  secrets: Secrets,
  name: OwnProcess,
): Record<string, string> {
  return {
    ...commonEnvironment(profile, secrets),
    ...institution,
    ...ownEnvironment(profile, secrets)[name],
    ...(name === 'worker' ? undefined : { PORT: String(profile.ports[name]) }),
  };
}

/**
 * Every variable of every process but `PORT`, for tests and for a shell (`.local/env.sh`); and where
 * the caught mails and Temporal's pages can be read, which no process of ours does.
 */
export function wholeEnvironment(profile: Profile, secrets: Secrets): Record<string, string> {
  return {
    MAILPIT_URL: urlsOf(profile).mailpit,
    CODEC_URL: urlsOf(profile).codec,
    ...commonEnvironment(profile, secrets),
    ...institution,
    ...Object.assign({}, ...Object.values(ownEnvironment(profile, secrets))),
  } as Record<string, string>;
}

const institution = {
  INSTITUTION_NAME: 'Université de Démonstration',
  INSTITUTION_SHORT_NAME: 'UDémo',
  INSTITUTION_EMAIL: 'candidatures@universite-demo.example',
  INSTITUTION_PHONE: '01 23 45 67 89',
  INSTITUTION_WEBSITE: 'https://www.universite-demo.example',
  INSTITUTION_REGISTRATION_URL: 'https://inscription.universite-demo.example',
  INSTITUTION_TIME_ZONE: 'Europe/Paris',
  INSTITUTION_ACCENT_COLOUR: '#1f4e8c',
};

function commonEnvironment(profile: Profile, secrets: Secrets): Record<string, string> {
  const urls = urlsOf(profile);
  return {
    ADMIS_ENV: profile.name,
    LOG_LEVEL: 'info',
    PORTAL_URL: urls.portal,
    KEYCLOAK_URL: urls.keycloak,
    KEYCLOAK_REALM: 'admis',
    SERVICE_CLIENT_ID: 'admis-services',
    SERVICE_CLIENT_SECRET: secrets.serviceClientSecret,
    MONGODB_URI: mongodbUri(profile),
    TEMPORAL_ADDRESS: `localhost:${profile.ports.temporal}`,
    TEMPORAL_NAMESPACE: 'admis',
    IDENTITY_URL: urls.identity,
    CATALOGUE_URL: urls.catalogue,
    DOSSIER_URL: urls.dossier,
    ADMISSIONS_URL: urls.admissions,
    DOCUMENTS_URL: urls.documents,
    NOTIFICATIONS_URL: urls.notifications,
  };
}

function ownEnvironment(
  profile: Profile,
  secrets: Secrets,
): Record<OwnProcess, Record<string, string>> {
  const { ports } = profile;
  const payloads = { PAYLOAD_SECRETS: secrets.payloadSecret };
  return {
    identity: { ...payloads, ACTIVATION_SECRET: secrets.activationSecret },
    catalogue: { ...payloads, DEMO_CAMPAIGN: 'true' },
    dossier: { ...payloads, STUDENT_RECORDS: 'demo', DEMO_SCHOOLS: 'true' },
    admissions: payloads,
    documents: {
      MINIO_ENDPOINT: `http://localhost:${ports.minio}`,
      MINIO_ACCESS_KEY: minioUser,
      MINIO_SECRET_KEY: secrets.minioRootPassword,
      MINIO_BUCKET: documentsBucket,
      CLAMAV_HOST: 'localhost',
      CLAMAV_PORT: String(ports.clamav),
      LETTER_SECRET: secrets.letterSecret,
    },
    notifications: {
      ...payloads,
      SMTP_URL: `smtp://localhost:${ports.smtp}`,
      ACCEPTED_MAIL_FILE: join(profile.data, 'notifications', 'accepted-mail.json'),
      MAIL_FROM: `${institution.INSTITUTION_NAME} <${institution.INSTITUTION_EMAIL}>`,
    },
    worker: payloads,
    codec: { ...payloads, TEMPORAL_UI_URL: urlsOf(profile).temporalUi },
    portal: {
      NODE_ENV: 'production',
      SESSION_SECRET: secrets.sessionSecret,
      PORTAL_CLIENT_ID: 'admis-portal',
      PORTAL_CLIENT_SECRET: secrets.portalClientSecret,
    },
  };
}

/** The database of a real MongoDB, where the person has one (never the tests', which erase theirs). */
export function givenMongodbUri({ name }: Profile): string | undefined {
  return name === 'local' ? process.env['MONGODB_URI'] || undefined : undefined;
}

function mongodbUri(profile: Profile): string {
  return givenMongodbUri(profile) ?? `mongodb://localhost:${profile.ports.mongodb}`;
}

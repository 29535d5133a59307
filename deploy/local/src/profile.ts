import { join } from 'node:path';

/** `local` is the system one uses; `test` has its own ports and keeps nothing, so both run at once. */
export type ProfileName = 'local' | 'test';

export const serviceNames = [
  'identity',
  'catalogue',
  'dossier',
  'admissions',
  'documents',
  'notifications',
] as const;
export type ServiceName = (typeof serviceNames)[number];

const localPorts = {
  portal: 3000,
  identity: 4001,
  catalogue: 4002,
  dossier: 4003,
  admissions: 4004,
  documents: 4005,
  notifications: 4006,
  keycloak: 8080,
  keycloakManagement: 9500,
  temporal: 7233,
  temporalUi: 8233,
  codec: 8234,
  mongodb: 27017,
  minio: 9000,
  minioConsole: 9001,
  mailpit: 8025,
  smtp: 1025,
  clamav: 3310,
};
export type Ports = typeof localPorts;

export type Profile = {
  name: ProfileName;
  /** Holds state.json, secrets.json, env.sh and the folders data and logs. */
  folder: string;
  data: string;
  logs: string;
  /** Whether data outlive a stop. */
  keepsData: boolean;
  ports: Ports;
};

export const repositoryFolder = join(import.meta.dirname, '..', '..', '..');

/** @param root the folder that holds local data, `.local` of the repository unless told */
export function profileNamed(name: ProfileName, root = join(repositoryFolder, '.local')): Profile {
  const folder = name === 'local' ? root : join(root, name);
  const offset = name === 'local' ? 0 : 10_000;
  const ports = Object.fromEntries(
    Object.entries(localPorts).map(([key, port]) => [key, port + offset]),
  ) as Ports;
  return {
    name,
    folder,
    data: join(folder, 'data'),
    logs: join(folder, 'logs'),
    keepsData: name === 'local',
    ports,
  };
}

/** The URLs of a profile's parts, as people and tests use them. */
export function urlsOf({ ports }: Profile) {
  const at = (port: number) => `http://localhost:${port}`;
  return {
    portal: at(ports.portal),
    identity: at(ports.identity),
    catalogue: at(ports.catalogue),
    dossier: at(ports.dossier),
    admissions: at(ports.admissions),
    documents: at(ports.documents),
    notifications: at(ports.notifications),
    keycloak: at(ports.keycloak),
    temporalUi: at(ports.temporalUi),
    codec: at(ports.codec),
    minio: at(ports.minio),
    minioConsole: at(ports.minioConsole),
    mailpit: at(ports.mailpit),
  };
}

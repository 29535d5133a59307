import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { findCommand } from '../debian.ts';
import { givenMongodbUri } from '../environment.ts';
import type { Part } from '../part.ts';
import { tcpProbe } from '../probes.ts';
import type { Profile } from '../profile.ts';
import type { Secrets } from '../secrets.ts';
import { clamav } from './clamav.ts';
import { keycloak } from './keycloak.ts';
import { mailpit } from './mailpit.ts';
import { minio } from './minio.ts';
import { temporal } from './temporal.ts';

/** The components a profile starts; `paths` tells where each is installed (empty:
 * to learn of its ports before anything is installed). */
export function componentParts(
  profile: Profile,
  secrets: Secrets,
  paths: Record<string, string>,
): Part[] {
  const pathOf = (name: string) => paths[name] ?? '';
  return [
    temporal(profile, pathOf('temporal')),
    keycloak(profile, secrets, pathOf('keycloak')),
    ...(givenMongodbUri(profile) ? [] : [mongodb(profile, pathOf('mongodb'))]),
    minio(profile, secrets, pathOf('minio')),
    mailpit(profile, pathOf('mailpit')),
    clamav(profile, pathOf('clamav')),
  ];
}

/** Components that need not be fetched, since the person has a real one. */
export function replacedComponents(profile: Profile): string[] {
  return givenMongodbUri(profile) || findCommand('mongod') ? ['mongodb'] : [];
}

/** A mongod on the PATH, or else the embedded server. */
function mongodb({ data, ports, keepsData }: Profile, embedded: string): Part {
  const folder = join(data, 'mongodb');
  const port = String(ports.mongodb);
  const real = findCommand('mongod');
  const command: Command = real
    ? [real, '--bind_ip', '127.0.0.1', '--port', port, '--dbpath', folder]
    : [
        'java',
        '-Xmx512m',
        '-XX:+UseSerialGC',
        '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
        '-cp',
        `${embedded}/classes:${embedded}/lib/*`,
        'LocalMongo',
        port,
        ...(keepsData ? [join(folder, 'store.h2')] : []),
      ];
  return {
    name: 'mongodb',
    title: 'MongoDB',
    kind: 'component',
    ports: [ports.mongodb],
    needs: [],
    command,
    prepare: async () => {
      await mkdir(folder, { recursive: true });
    },
    isReady: tcpProbe(ports.mongodb),
    readyWithinSeconds: 120,
  };
}

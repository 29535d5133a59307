import { join } from 'node:path';
import type { Command } from '../command.ts';
import { environmentFor } from '../environment.ts';
import { buildFrontend } from '../frontend-build.ts';
import type { Part } from '../part.ts';
import { commandProbe, httpProbe } from '../probes.ts';
import { serviceNames, type Profile, type ServiceName } from '../profile.ts';
import type { Secrets } from '../secrets.ts';
import { temporalNamespace } from './temporal.ts';

/** What must be ready before each service: the components it uses, not its peers, which it awaits itself. */
const needs: Record<ServiceName, string[]> = {
  identity: ['keycloak', 'temporal', 'mongodb'],
  catalogue: ['keycloak', 'temporal', 'mongodb'],
  dossier: ['keycloak', 'temporal', 'mongodb'],
  admissions: ['keycloak', 'temporal', 'mongodb'],
  documents: ['keycloak', 'minio', 'clamav'],
  notifications: ['keycloak', 'temporal', 'mongodb', 'mailpit'],
};

/** Our own processes, run from their TypeScript sources. */
export function ownParts(
  profile: Profile,
  secrets: Secrets,
  paths: Record<string, string>,
): Part[] {
  const runs = (file: string): Command => [process.execPath, '--import', 'tsx', file];
  const answers = (port: number) => httpProbe(`http://localhost:${port}/health`);
  const services = serviceNames.map((name): Part => ({
    name,
    title: `Service ${name}`,
    kind: 'own',
    ports: [profile.ports[name]],
    needs: needs[name],
    command: runs(`services/${name}/src/main.ts`),
    env: environmentFor(profile, secrets, name),
    isReady: answers(profile.ports[name]),
    readyWithinSeconds: 240,
  }));
  const worker: Part = {
    name: 'worker',
    title: 'Workflow worker',
    kind: 'own',
    ports: [],
    needs: ['temporal'],
    command: runs('workflows/src/worker/main.ts'),
    env: environmentFor(profile, secrets, 'worker'),
    isReady: polls(profile, paths['temporal'] ?? '', 'workflows'),
    readyWithinSeconds: 240,
  };
  const codec: Part = {
    name: 'codec',
    title: 'Codec',
    kind: 'own',
    ports: [profile.ports.codec],
    needs: [],
    command: runs('workflows/src/codec/main.ts'),
    env: environmentFor(profile, secrets, 'codec'),
    isReady: answers(profile.ports.codec),
    readyWithinSeconds: 240,
  };
  const portal: Part = {
    name: 'portal',
    title: 'Portal',
    kind: 'own',
    ports: [profile.ports.portal],
    needs: ['keycloak'],
    command: runs('frontend/server/index.ts'),
    prepare: buildFrontend,
    env: environmentFor(profile, secrets, 'portal'),
    isReady: answers(profile.ports.portal),
    readyWithinSeconds: 240,
  };
  return [...services, worker, codec, portal];
}

/** Ready when somebody polls a task queue: the worker has no port to ask. */
const polls = ({ ports }: Profile, temporal: string, taskQueue: string) =>
  commandProbe(
    [
      join(temporal, 'temporal'),
      'task-queue',
      'describe',
      `--task-queue=${taskQueue}`,
      `--namespace=${temporalNamespace}`,
      `--address=127.0.0.1:${ports.temporal}`,
      '--output=json',
    ],
    /"identity"/,
  );

import { mkdir } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ensureComponents } from './ensure-components.ts';
import type { OwnProcess } from './environment.ts';
import { wholeEnvironment } from './environment.ts';
import type { Part } from './part.ts';
import { componentParts, replacedComponents } from './parts/components.ts';
import { ownParts } from './parts/own.ts';
import { profileNamed, urlsOf, type Ports, type Profile } from './profile.ts';
import { localSecrets } from './secrets.ts';
import { startParts } from './start-parts.ts';
import { stopParts, type RunningPart } from './state.ts';

/** Parts of the local system a second time, on ports and with data of their own. */
export type Beside = {
  /** Every variable of these processes but `PORT` and `MONGODB_DATABASE`. */
  environment: Record<string, string>;
  urls: ReturnType<typeof urlsOf>;
  /** The database of one of the services. */
  databaseOf: (service: OwnProcess) => string;
  processOf: (part: string) => number | undefined;
  stop: () => Promise<void>;
};

/** What is started a second time; Keycloak and the MongoDB server are those of the running system. */
const componentNames = ['temporal', 'mailpit'];
const serviceNames = ['catalogue', 'dossier', 'admissions', 'notifications', 'worker'] as const;

/**
 * Starts an engine, a mailbox, the workflow worker and the services it talks to beside the running system, from
 * the same definitions: to measure them without touching anybody's data.
 *
 * @param folder theirs: data and logs; the caller removes it
 * @param tag begins the names of their databases, which the caller drops
 * @throws LauncherProblem when they cannot be started; nothing of them is left running then
 */
export async function startBeside({
  folder,
  tag,
  signal,
}: {
  folder: string;
  tag: string;
  signal: AbortSignal;
}): Promise<Beside> {
  const local = profileNamed('local');
  const profile: Profile = {
    ...local,
    folder,
    data: join(folder, 'data'),
    logs: join(folder, 'logs'),
    ports: { ...local.ports, ...(await freePorts()) },
  };
  await mkdir(profile.data, { recursive: true });
  await mkdir(profile.logs, { recursive: true });
  const secrets = localSecrets(local.folder);
  const { paths } = await ensureComponents('demo', {
    signal,
    without: replacedComponents(local),
  });
  const databaseOf = (service: OwnProcess) => `${tag}-${service}`;
  const parts = [
    ...componentParts(profile, secrets, paths).filter(({ name }) => componentNames.includes(name)),
    ...ownParts(profile, secrets, paths)
      .filter(({ name }) => (serviceNames as readonly string[]).includes(name))
      .map((part): Part => ({
        ...part,
        env: {
          ...part.env,
          MONGODB_DATABASE: databaseOf(part.name as OwnProcess),
          DEMO_CAMPAIGN: 'false',
          LOG_LEVEL: 'warn',
        },
      })),
  ];
  const running: RunningPart[] = [];
  const stop = () => stopParts(running);
  try {
    await startParts(parts, profile, signal, (part) => running.push(part));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    environment: { ...wholeEnvironment(profile, secrets), LOG_LEVEL: 'warn' },
    urls: urlsOf(profile),
    databaseOf,
    processOf: (part) => running.find(({ name }) => name === part)?.pid,
    stop,
  };
}

/** Ports that nobody listens on, for what is started a second time. */
async function freePorts(): Promise<Partial<Ports>> {
  const names: (keyof Ports)[] = [
    ...(['temporal', 'temporalUi', 'mailpit', 'smtp'] as const),
    ...(['catalogue', 'dossier', 'admissions', 'notifications'] as const),
  ];
  // All are held at the same time, so that no two are the same.
  const servers = await Promise.all(names.map(listenAnywhere));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return Object.fromEntries(names.map((name, index) => [name, ports[index]]));
}

const listenAnywhere = () =>
  new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { loadConfig, temporalShape } from '@admis/kit';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadConfig as portal } from '../../frontend/server/config.ts';
import { readConfig as admissions } from '../../services/admissions/src/config.ts';
import { readConfig as catalogue } from '../../services/catalogue/src/config.ts';
import { readConfig as documents } from '../../services/documents/src/config.ts';
import { readConfig as dossier } from '../../services/dossier/src/config.ts';
import { readConfig as identity } from '../../services/identity/src/config.ts';
import { readConfig as notifications } from '../../services/notifications/src/config.ts';
import { readCodecConfig as codec } from '../../workflows/src/codec/config.ts';
import { loadWorkerConfig as worker } from '../../workflows/src/worker/config.ts';
import { profileNamed, serviceNames } from '../local/src/profile.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFile(join(root, path), 'utf8');

const Healthcheck = z.object({
  test: z.array(z.string()).optional(),
  disable: z.boolean().optional(),
});
const Service = z.object({
  image: z.string(),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
  healthcheck: Healthcheck.optional(),
});
const Compose = z.object({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
});

const text = await read('docker-compose.yml');
const raw = Compose.parse(parse(text, { merge: true }));
const services = Object.entries(raw.services);

/** Values as someone filling in deploy/images/environment.example would choose them. */
const chosen: Record<string, string> = {
  INSTITUTION_NAME: 'Université de Démonstration',
  INSTITUTION_SHORT_NAME: 'UDémo',
  INSTITUTION_EMAIL: 'candidatures@univ-demo.example',
  INSTITUTION_PHONE: '+33 2 00 00 00 00',
  INSTITUTION_WEBSITE: 'https://www.univ-demo.example',
  INSTITUTION_REGISTRATION_URL: 'https://www.univ-demo.example/inscriptions',
  INSTITUTION_TIME_ZONE: 'Europe/Paris',
  INSTITUTION_ACCENT_COLOUR: '#0b5c8a',
  MAIL_FROM: 'Université de Démonstration <candidatures@univ-demo.example>',
};
const named = [...text.matchAll(/(?<!\$)\$\{(\w+)(:[-?])?/g)].map(([, name = '', rule]) => ({
  name,
  required: rule === ':?',
}));
const required = [...new Set(named.filter((entry) => entry.required).map(({ name }) => name))];
const optional = [...new Set(named.filter((entry) => !entry.required).map(({ name }) => name))];
const valueOf = (name: string) =>
  chosen[name] ??
  (name.endsWith('_URL') || name === 'ENT_ISSUER'
    ? `https://ent.univ-demo.example/${name}`
    : 'd'.repeat(48));

/** `${NAME:?}` and `${NAME:-default}` replaced as compose does. */
function interpolated(value: string | number): string {
  return String(value).replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, (_all, name, rule, fallback) =>
    rule === '-' ? (fallback as string) : valueOf(name as string),
  );
}

function environmentOf(name: string): Record<string, string> {
  const environment = raw.services[name]?.environment ?? {};
  return Object.fromEntries(
    Object.entries(environment).map(([variable, value]) => [variable, interpolated(value)]),
  );
}

/** The variables that a configuration asks its environment for. @throws when it cannot do with them */
function variablesReadBy(
  readConfig: (environment: Record<string, string | undefined>) => unknown,
  environment: Record<string, string>,
): Set<string> {
  const asked = new Set<string>();
  readConfig(
    new Proxy(environment, {
      get(target, name: string) {
        asked.add(name);
        return target[name];
      },
    }),
  );
  return asked;
}

const ourServices = { identity, catalogue, dossier, admissions, documents, notifications };
/** What else of ours runs, with the file that it runs. */
const others = {
  portal: [portal, 'frontend/server/index.ts'],
  worker: [worker, 'workflows/src/worker/main.ts'],
  codec: [codec, 'workflows/src/codec/main.ts'],
  namespace: [
    (environment: Record<string, string | undefined>) => loadConfig(temporalShape, environment),
    'deploy/images/set-up-namespace.ts',
  ],
} as const;
const own = [
  ...Object.entries(ourServices).map(
    ([name, readConfig]) => [name, readConfig, `services/${name}/src/main.ts`] as const,
  ),
  ...Object.entries(others).map(([name, [readConfig, file]]) => [name, readConfig, file] as const),
];
/** The ports that development and the documents name: what runs in containers is found at the same. */
const { ports } = profileNamed('local');

it('runs every service that there is', async () => {
  const entries = await readdir(join(root, 'services'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const expected = folders.filter((name) => name !== 'kit').sort();
  expect(Object.keys(ourServices).sort()).toEqual(expected);
  const ran = services.map(
    ([, { command }]) => /^services\/(.+)\/src\//.exec(command?.[0] ?? '')?.[1],
  );
  expect(ran.filter((name) => name !== undefined).sort()).toEqual(expected);
});

describe.each(own)('%s', (name, readConfig, file) => {
  it('is given a configuration it can run with, and nothing it does not read', () => {
    const environment = environmentOf(name);
    const asked = variablesReadBy(readConfig, environment);
    expect(Object.keys(environment).filter((variable) => !asked.has(variable))).toEqual([]);
  });

  it('runs its file, from an image that can be built', () => {
    const { command, build } = raw.services[name] ?? {};
    expect(command).toEqual([file]);
    expect(existsSync(join(root, file))).toBe(true);
    expect(existsSync(join(root, build?.dockerfile ?? 'none'))).toBe(true);
  });
});

it.each(['portal', 'codec', ...serviceNames] as const)(
  '%s listens where it does locally',
  (name) => {
    expect(environmentOf(name)['PORT']).toBe(String(ports[name]));
  },
);

it('publishes each port where it is found locally, and no other', () => {
  const published = services.flatMap(([name, service]) =>
    service.ports.map((entry) => `${name} ${entry.split(':').slice(-2).join(':')}`),
  );
  const expected = Object.entries({
    portal: ports.portal,
    ...Object.fromEntries(serviceNames.map((name) => [name, ports[name]])),
    keycloak: ports.keycloak,
    temporal: ports.temporal,
    'temporal-ui': ports.temporalUi,
    codec: ports.codec,
    minio: ports.minioConsole,
    mailpit: ports.mailpit,
  }).map(([name, port]) => `${name} ${port}:${port}`);
  expect(published.sort()).toEqual(expected.sort());
  expect(environmentOf('keycloak')['KC_HTTP_PORT']).toBe(String(ports.keycloak));
  expect(environmentOf('temporal-ui')['TEMPORAL_UI_PORT']).toBe(String(ports.temporalUi));
  expect(raw.services['minio']?.command?.at(-1)).toBe(`:${ports.minioConsole}`);
});

it('leads every address inside the system to a service that listens there', () => {
  const listens: Record<string, number> = { ...ports, mailpit: ports.smtp };
  for (const [name] of services) {
    for (const [variable, value] of Object.entries(environmentOf(name))) {
      const address = /^(?:[\w+]+:\/\/(?:[^@/]*@)?)?([a-z][\w-]*):(\d+)(?:\/|$)/.exec(value);
      if (address === null || address[1] === 'localhost') continue;
      expect(`${name} ${variable} ${address[1]}:${address[2]}`).toBe(
        `${name} ${variable} ${address[1]}:${listens[address[1] ?? ''] ?? 'nobody'}`,
      );
    }
  }
  const { CLAMAV_HOST, CLAMAV_PORT } = environmentOf('documents');
  expect(raw.services[CLAMAV_HOST ?? '']).toBeDefined();
  expect(CLAMAV_PORT).toBe(String(ports.clamav));
});

it('depends on services, and keeps data in volumes, that exist', () => {
  for (const [, { depends_on: needs, volumes }] of services) {
    const names = Array.isArray(needs) ? needs : Object.keys(needs);
    expect(names.filter((need) => !(need in raw.services))).toEqual([]);
    for (const volume of volumes.map((entry) => entry.split(':')[0] ?? '')) {
      const exists = volume.startsWith('./')
        ? existsSync(join(root, volume))
        : volume in raw.volumes;
      expect(exists).toBe(true);
    }
  }
});

it('has no secret with a default', () => {
  for (const [, { environment }] of services) {
    for (const [variable, value] of Object.entries(environment)) {
      if (!/SECRET|PASSWORD|PWD|ACCESS_KEY|ROOT_USER$/.test(variable)) continue;
      expect(`${variable}=${value}`).toMatch(/^\w+=\$\{\w+:\?\}$/);
    }
  }
});

it('publishes only what browsers need beyond this machine', () => {
  const open = services.flatMap(([name, service]) =>
    service.ports.filter((port) => !port.startsWith('127.0.0.1:')).map((port) => `${name} ${port}`),
  );
  expect(open.map((entry) => entry.split(' ')[0]).sort()).toEqual(['keycloak', 'portal']);
});

it('watches the health of every component', () => {
  // Temporal's UI keeps nothing and nobody waits for it; our own images bring their check with them.
  const unwatched = services.filter(([, { build, healthcheck }]) => !build && !healthcheck?.test);
  expect(unwatched.map(([name]) => name)).toEqual(['temporal-ui']);
});

it('gives Keycloak every value that its realm names', async () => {
  const realm = await read('deploy/keycloak/admis-realm.json');
  const needed = [...realm.matchAll(/\$\{([A-Z][A-Z0-9_]*)/g)].map(([, name = '']) => name);
  expect(needed.length).toBeGreaterThan(5);
  const given = environmentOf('keycloak');
  expect([...new Set(needed)].filter((name) => !(name in given))).toEqual([]);
  expect(realm).not.toContain('admis-local');
});

it('runs the versions of the components that development and tests run', async () => {
  const manifest = z
    .record(z.string(), z.object({ version: z.string().optional() }))
    .parse(JSON.parse(await read('deploy/local/components/components.json')));
  const tagOf = (name: string) => raw.services[name]?.image.split(':')[1];
  expect(tagOf('keycloak')).toBe(manifest['keycloak']?.version);
  expect(tagOf('mailpit')).toBe(`v${manifest['mailpit']?.version}`);
  const floating = services.filter(([, { image, build }]) => !build && !/:[\w.-]*\d/.test(image));
  expect(floating.map(([name]) => name)).toEqual([]);
});

it('asks for the variables that the example names, and no other', async () => {
  const example = await read('deploy/images/environment.example');
  const asked = [...example.matchAll(/^(\w+)=/gm)].map(([, name = '']) => name);
  const offered = [...example.matchAll(/^# (\w+)=/gm)].map(([, name = '']) => name);
  expect(asked.sort()).toEqual(required.sort());
  expect(offered.sort()).toEqual(optional.sort());
});

it('copies every manifest that npm wants, and installs every service', async () => {
  const { workspaces } = z
    .object({ workspaces: z.array(z.string()) })
    .parse(JSON.parse(await read('package.json')));
  const lock = z
    .object({ packages: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(await read('package-lock.json')));
  const folders = Object.keys(lock.packages).filter((path) =>
    workspaces.some((pattern) => new RegExp(`^${pattern.replace('*', '[^/]+')}$`).test(path)),
  );
  for (const recipe of ['service', 'frontend']) {
    const dockerfile = await read(`deploy/images/${recipe}.Dockerfile`);
    for (const folder of folders) {
      expect(dockerfile).toContain(`COPY ${folder}/package.json ${folder}/`);
    }
    // Without it tsx compiles JSX in another way, and no mail can be written.
    expect(dockerfile).toContain('COPY tsconfig.json tsconfig.base.json ./');
    if (recipe === 'frontend') continue;
    const installed = [...dockerfile.matchAll(/--workspace (\S+)/g)].map(([, folder]) => folder);
    const run = folders.filter((folder) => !/^(frontend|e2e|deploy\/local)$/.test(folder));
    expect(installed.sort()).toEqual(run.sort());
  }
});

it('builds on the Node of a named Debian, and runs without the rights of root', async () => {
  const recipes = (await readdir(import.meta.dirname)).filter((n) => n.endsWith('.Dockerfile'));
  const built = services.flatMap(([, { build }]) => (build ? [build.dockerfile] : []));
  expect(recipes.map((recipe) => `deploy/images/${recipe}`).sort()).toEqual(
    [...new Set(built)].sort(),
  );
  for (const recipe of recipes) {
    const dockerfile = await read(`deploy/images/${recipe}`);
    const image = /^ARG NODE_IMAGE=(.*)$/m.exec(dockerfile)?.[1];
    expect(image).toMatch(/^docker\.io\/library\/node:24-[a-z]+-slim$/);
    const stages = dockerfile.split(/^FROM /m);
    const last = stages.at(-1) ?? '';
    expect(last).toMatch(/^\$\{NODE_IMAGE\}$/m);
    expect([...last.matchAll(/^USER (.*)$/gm)].map(([, user]) => user)).toEqual(['node']);
  }
});

const podmanCompose = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'podman-compose')));
// Said, and not a skipped test: the suite counts such a one as a failure.
if (!podmanCompose) {
  process.stderr.write('Not checked, as it is not here: podman-compose reads docker-compose.yml\n');
}
const itWithPodmanCompose = podmanCompose ? it : () => undefined;

itWithPodmanCompose('is a file that podman-compose reads too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'admis-compose-'));
  try {
    const environment = required.map((name) => `${name}=${valueOf(name)}`).join('\n');
    await writeFile(join(folder, 'environment'), environment);
    const { stdout } = await promisify(execFile)(
      'podman-compose',
      ['--env-file', join(folder, 'environment'), '-f', join(root, 'docker-compose.yml'), 'config'],
      { cwd: root },
    );
    const understood = Compose.shape.services.safeParse(
      (parse(stdout, { merge: true }) as { services: unknown }).services,
    );
    expect(Object.keys(understood.data ?? {}).sort()).toEqual(Object.keys(raw.services).sort());
  } finally {
    await rm(folder, { recursive: true });
  }
});

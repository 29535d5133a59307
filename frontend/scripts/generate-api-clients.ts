import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { pino } from 'pino';

/**
 * Writes the types of the services' HTTP interfaces, from the OpenAPI document that each service
 * serves, to app/api/<service>.d.ts. With `--check` it writes nothing and fails when a file is out
 * of date. Names of services as arguments: those only.
 */

/** The services that the portal calls, and where each one's app is made. */
const SERVICES = [
  'identity',
  'catalogue',
  'dossier',
  'admissions',
  'documents',
  'notifications',
] as const;

const HEADER = `/* Made by frontend/scripts/generate-api-clients.ts (npm run generate). Do not edit. */\n\n`;

type AppModule = { createApp(dependencies: unknown): { listen(port: number): Server } };

/** Stands for every dependency: the document is made of the routes alone, nothing is ever called. */
const nothing: unknown = new Proxy(() => undefined, {
  get: (_target, key) => (key === 'logger' ? pino({ level: 'silent' }) : nothing),
  apply: () => nothing,
});

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const check = process.argv.includes('--check');
const stale: string[] = [];
for (const service of SERVICES.filter((name) => named.length === 0 || named.includes(name))) {
  const file = new URL(`../app/api/${service}.d.ts`, import.meta.url);
  const types = HEADER + astToString(await openapiTS(await readDocument(service)));
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === types) continue;
  stale.push(service);
  if (check) continue;
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, types);
}
if (check && stale.length > 0) {
  process.stderr.write(
    `The API types of ${stale.join(', ')} are out of date: run npm run generate and commit.\n`,
  );
  process.exit(1);
}
process.stdout.write(
  check || stale.length === 0
    ? 'The API types are up to date.\n'
    : `Written: the API types of ${stale.join(', ')}.\n`,
);
process.exit(0);

async function readDocument(service: string): Promise<OpenAPI3> {
  const module = `../../services/${service}/src/app.ts`;
  const { createApp } = (await import(module)) as AppModule;
  const server = createApp(nothing).listen(0);
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/openapi.json`);
    return (await response.json()) as OpenAPI3;
  } finally {
    server.close();
  }
}

import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { loadConfig, type PortalConfig } from './config.ts';
import { createOidc } from './oidc.ts';

const buildDir = fileURLToPath(new URL('../build', import.meta.url));

const config = readConfig();
const log = pino({ name: 'portal', level: config.logLevel });
const build = (await import(pathToFileURL(`${buildDir}/server/index.js`).href)) as ServerBuild;

const app = createApp({
  config,
  oidc: createOidc(config.oidc),
  log,
  build,
  clientDir: `${buildDir}/client`,
});

const server = app.listen(config.port, (error?: Error) => {
  if (error) {
    log.fatal({ err: error }, `The portal cannot listen on port ${config.port}`);
    process.exit(1);
  }
  log.info(`The portal listens on port ${config.port}`);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    log.info(`${signal}: the portal finishes its requests and stops`);
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // An upload over a slow line must not hold a deployment for ever.
    setTimeout(() => process.exit(0), 10_000).unref();
  });
}

function readConfig(): PortalConfig {
  try {
    return loadConfig(process.env);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { until } from './until.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'frontend', 'server', 'index.ts');

/** A second portal beside the system's own, for what that one cannot be made to show. */
export interface PortalBeside {
  url: string;
  stop: () => Promise<void>;
}

/** @param changed variables that it has otherwise than the system's own, e.g. where a service is */
export async function startPortalBeside(changed: Record<string, string>): Promise<PortalBeside> {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: {
      ...process.env,
      ...{ NODE_OPTIONS: '', LOG_LEVEL: 'silent', PORT: port, PORTAL_URL: url },
      ...changed,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  await until('a second portal', async () => {
    const answer = await fetch(`${url}/favicon.svg`).catch(() => undefined);
    return answer?.ok === true ? true : undefined;
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

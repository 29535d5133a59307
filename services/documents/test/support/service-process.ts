import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { eventually } from '@admis/kit/testing';

/** The service as a process of its own, to see what memory it takes. */
export interface ServiceProcess {
  baseUrl: string;
  /** Bytes in memory now (VmRSS) or at most ever (VmHWM). */
  memory(field: 'VmRSS' | 'VmHWM'): Promise<number>;
  /** Its exit code. */
  stop(): Promise<number | null>;
}

export async function startService(environment: Record<string, string>): Promise<ServiceProcess> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('../../src/main.ts', import.meta.url))],
    {
      env: {
        ...process.env,
        PORT: String(port),
        LOG_LEVEL: 'silent',
        NODE_OPTIONS: '',
        ...environment,
      },
      stdio: 'ignore',
    },
  );
  await eventually(async () => {
    const response = await fetch(`${baseUrl}/health`).catch(() => undefined);
    return response?.status === 200 || undefined;
  });
  return {
    baseUrl,
    memory: (field) => memoryOf(child, field),
    async stop() {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

async function memoryOf(child: ChildProcess, field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
  return Number(kilobytes) * 1024;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

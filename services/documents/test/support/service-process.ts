import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { eventually } from '@admis/kit/testing';

/** The service as a process of its own, to see what memory it takes. */
export interface ServiceProcess {
  baseUrl: string;
  /** Bytes in memory now (VmRSS) or at most ever (VmHWM). */
  memory(field: 'VmRSS' | 'VmHWM'): Promise<number>;
  /** Bytes of all buffers that something in it still refers to. */
  heldBytes(): Promise<number>;
  /** The most that the programs it starts have had in memory at one time, all together, while `during` lasts. */
  childMemory(during: Promise<unknown>): Promise<number>;
  /** Its exit code. */
  stop(): Promise<number | null>;
}

export async function startService(environment: Record<string, string>): Promise<ServiceProcess> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      ...['--import', 'tsx'],
      ...['--import', new URL('./tell-held-bytes.ts', import.meta.url).href],
      fileURLToPath(new URL('../../src/main.ts', import.meta.url)),
    ],
    {
      env: {
        ...process.env,
        PORT: String(port),
        LOG_LEVEL: 'silent',
        NODE_OPTIONS: '',
        ...environment,
      },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  );
  await eventually(async () => {
    const response = await fetch(`${baseUrl}/health`).catch(() => undefined);
    return response?.status === 200 || undefined;
  });
  return {
    baseUrl,
    memory: (field) => memoryOf(child.pid, field),
    async heldBytes() {
      child.send('heldBytes');
      const [bytes] = (await once(child, 'message')) as [number];
      return bytes;
    },
    childMemory: (during) => watchChildren(child.pid, during),
    async stop() {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

const LOOK_EVERY_MS = 20;

async function watchChildren(pid: number | undefined, during: Promise<unknown>): Promise<number> {
  let over = false;
  const end = () => void (over = true);
  during.then(end, end);
  let most = 0;
  while (!over) {
    const all = await Promise.all((await descendantsOf(pid)).map(mostOf));
    const together = all.reduce((sum, bytes) => sum + bytes, 0);
    most = Math.max(most, together);
    await pause(LOOK_EVERY_MS);
  }
  return most;
}

/** Children, and theirs. */
async function descendantsOf(pid: number | undefined): Promise<number[]> {
  // A process may end at any moment, and has no children then.
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = threads.map((thread) =>
    readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => ''),
  );
  const children = (await Promise.all(lists)).flatMap((list) => list.split(' ').filter(Boolean));
  const theirs = await Promise.all(children.map((child) => descendantsOf(Number(child))));
  return [...children.map(Number), ...theirs.flat()];
}

/** What a process has had in memory at most; nothing once it has ended. */
async function mostOf(pid: number): Promise<number> {
  const bytes = await memoryOf(pid, 'VmHWM').catch(() => 0);
  return Number.isNaN(bytes) ? 0 : bytes;
}

async function memoryOf(pid: number | undefined, field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
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

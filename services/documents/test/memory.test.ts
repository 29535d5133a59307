import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { serve, createTestCandidate, type TestCandidate, eventually } from '@admis/kit/testing';
import { PART_BYTES } from '../src/data-access/object-store.ts';
import { pdfOf } from './support/files.ts';
import { startUpload } from './support/slow-upload.ts';
import { createBucket, createTestApp, type TestBucket, keycloak } from './support/system.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const MIB = 1024 * 1024;
let candidate: TestCandidate;
let bucket: TestBucket;

beforeAll(async () => {
  candidate = await createTestCandidate(keycloak);
  bucket = await createBucket();
});
afterAll(async () => {
  await bucket.remove();
  await candidate.remove();
});

it('holds two parts of a file of 20 MB at most, at any time', async () => {
  const served = await serve(createTestApp({ bucket }));
  try {
    const slow = startUpload(served.baseUrl, candidate.token);
    const page = pdfOf(MIB);
    const heldBefore = heldBytes();
    let mostHeld = 0;
    for (let sent = 0; sent < 20; sent += 1) {
      await slow.send(page);
      mostHeld = Math.max(mostHeld, heldBytes() - heldBefore);
    }
    slow.finish();
    expect((await slow.answer).status).toBe(201);
    expect(mostHeld).toBeGreaterThan(PART_BYTES);
    // Two parts, and what is between two sockets.
    expect(mostHeld).toBeLessThan(2 * PART_BYTES + 6 * MIB);
  } finally {
    await served.close();
  }
});

it('as a process, stays far below the 200 MB that ten files bring, and stops when told', async () => {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const service = startService(port);
  try {
    await eventually(async () => {
      const response = await fetch(`${baseUrl}/health`).catch(() => undefined);
      return response?.status === 200 || undefined;
    });
    await upload(baseUrl, 6 * MIB);
    const before = await memoryOf(service, 'VmRSS');
    for (let file = 0; file < 10; file += 1) await upload(baseUrl, 20 * MIB);
    expect((await memoryOf(service, 'VmHWM')) - before).toBeLessThan(100 * MIB);
  } finally {
    service.kill('SIGTERM');
    const [code] = (await once(service, 'exit')) as [number | null];
    expect(code).toBe(0);
  }
}, 120_000);

function startService(port: number): ChildProcess {
  return spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('../src/main.ts', import.meta.url))],
    {
      env: {
        ...process.env,
        PORT: String(port),
        MINIO_BUCKET: bucket.name,
        LOG_LEVEL: 'silent',
        NODE_OPTIONS: '',
      },
      stdio: 'ignore',
    },
  );
}

async function upload(baseUrl: string, bytes: number): Promise<void> {
  const slow = startUpload(baseUrl, candidate.token);
  await slow.send(pdfOf(bytes));
  slow.finish();
  expect((await slow.answer).status).toBe(201);
}

/** Bytes of all buffers that something still refers to. */
function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

/** Bytes in memory now (VmRSS) or at most ever (VmHWM). */
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

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createCandidate, type TestCandidate } from './support/candidates.ts';
import { eventually } from './support/eventually.ts';
import { pdfOf } from './support/files.ts';
import { startUpload } from './support/slow-upload.ts';
import { createBucket, type TestBucket } from './support/system.ts';

const MIB = 1024 * 1024;
let candidate: TestCandidate;
let bucket: TestBucket;
let service: ChildProcess;
let baseUrl: string;

beforeAll(async () => {
  candidate = await createCandidate();
  bucket = await createBucket();
  const port = await freePort();
  baseUrl = `http://127.0.0.1:${port}`;
  service = spawn(
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
  await eventually(async () => {
    const response = await fetch(`${baseUrl}/health`).catch(() => undefined);
    return response?.status === 200;
  });
});
afterAll(async () => {
  service.kill('SIGTERM');
  const [code] = (await once(service, 'exit')) as [number | null];
  expect(code).toBe(0);
  await bucket.remove();
  await candidate.remove();
});

it('grows by less than a file while it takes 20 MB, ten times over', async () => {
  // Code and buffers of a first few files are in place before anything is measured.
  for (let warmUp = 0; warmUp < 5; warmUp += 1) await upload(6 * MIB);
  const before = await memoryOf(service, 'VmRSS');
  for (let file = 0; file < 10; file += 1) await upload(20 * MIB);
  const growth = (await memoryOf(service, 'VmHWM')) - before;
  expect(growth).toBeLessThan(20 * MIB);
});

async function upload(bytes: number): Promise<void> {
  const slow = startUpload(baseUrl, candidate.token);
  await slow.send(pdfOf(bytes));
  slow.finish();
  expect((await slow.answer).status).toBe(201);
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

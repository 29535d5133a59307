import { Worker } from 'node:worker_threads';

export interface XlsxRequest {
  content: Uint8Array;
  maxRows: number;
}

/** What a sheet of honest size needs; a small file that unpacks to gigabytes ends with its thread. */
const memoryMb = 256;
const timeMs = 20_000;

/**
 * The first sheet of an XLSX file, row by row as text, at most one row more than `maxRows`; undefined when it
 * cannot be read. In a thread of its own, so that no file holds the service up.
 */
export async function readXlsx(request: XlsxRequest): Promise<string[][] | undefined> {
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), {
    workerData: request,
    execArgv: ['--import', 'tsx'],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stderr: true,
  });
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), timeMs);
      worker.on('message', (rows: string[][]) => {
        clearTimeout(timer);
        resolve(rows);
      });
      for (const end of ['error', 'exit'] as const) {
        worker.on(end, () => {
          clearTimeout(timer);
          resolve(undefined);
        });
      }
    });
  } finally {
    await worker.terminate();
  }
}

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./xlsx-rows.mjs', import.meta.url));
/** It needs nothing of ours, and options of Node are not for it. */
const noEnvironment = {} as NodeJS.ProcessEnv;
/** What a sheet of honest size needs; a small file that unpacks to gigabytes ends with its process. */
const usualLimits = { memoryMb: 256, timeMs: 20_000 };

/**
 * The first sheet of an XLSX file, row by row as text, at most one row more than `maxRows`; undefined when it
 * cannot be read. In a process of its own, so that no file holds the service up or brings it down.
 */
export async function readXlsx(
  content: Buffer,
  maxRows: number,
  { memoryMb, timeMs } = usualLimits,
): Promise<string[][] | undefined> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${memoryMb}`, program, String(maxRows)],
    { stdio: ['pipe', 'pipe', 'ignore'], env: noEnvironment, timeout: timeMs },
  );
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  // A child that has ended reads no more: its exit code tells.
  child.stdin.on('error', () => undefined);
  child.stdin.end(content);
  const [code, rows] = await Promise.all([ended, text(child.stdout)]);
  return code === 0 ? (JSON.parse(rows) as string[][]) : undefined;
}

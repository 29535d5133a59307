import { spawn } from 'node:child_process';

export interface ChildOutcome {
  /** null: killed, for want of memory or because it took too long. */
  code: number | null;
  tookTooLong: boolean;
  stdout: string;
  stderr: string;
}

const KEPT_CHARACTERS = 200_000;

/**
 * A program at work on files, until it ends by itself.
 *
 * @param options.timeoutMs after which it is killed
 * @throws Error when it cannot be started or `signal` is aborted
 */
export async function runChild(
  [command, ...args]: [string, ...string[]],
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<ChildOutcome> {
  options.signal.throwIfAborted();
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.any([options.signal, timeout]),
    killSignal: 'SIGKILL',
    // It needs none of our secrets. One heap for all its threads: what one has freed the others take, and it stays small.
    env: { NODE_ENV: 'production', PATH: process.env['PATH'], MALLOC_ARENA_MAX: '1' },
  });
  const outcome: ChildOutcome = { code: null, tookTooLong: false, stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      if (outcome[name].length < KEPT_CHARACTERS) outcome[name] += text;
    });
  }
  await new Promise<void>((resolve, reject) => {
    let failure: Error | undefined;
    child.on('error', (error) => {
      failure = error;
      // A program that never started does not close either.
      if (child.pid === undefined) reject(error);
    });
    child.on('close', (code) => {
      outcome.code = code;
      outcome.tookTooLong = failure !== undefined && timeout.aborted && !options.signal.aborted;
      if (failure === undefined || outcome.tookTooLong) resolve();
      else reject(failure);
    });
  });
  return outcome;
}

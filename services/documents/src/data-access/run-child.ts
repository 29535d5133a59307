import { spawn } from 'node:child_process';

export interface ChildOutcome {
  /** null: killed by a signal, e.g. for want of memory. */
  code: number | null;
  stdout: string;
  stderr: string;
}

const KEPT_CHARACTERS = 200_000;

/**
 * A program at work on files, until it ends by itself.
 *
 * @throws Error when it cannot be started, takes longer than `timeoutMs` (it is killed) or `signal` is aborted
 */
export async function runChild(
  [command, ...args]: [string, ...string[]],
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<ChildOutcome> {
  const stop = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)]);
  stop.throwIfAborted();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: stop,
    killSignal: 'SIGKILL',
    // It needs none of our secrets.
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] },
  });
  const outcome: ChildOutcome = { code: null, stdout: '', stderr: '' };
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
      if (failure === undefined) resolve();
      else reject(failure);
    });
  });
  return outcome;
}

import { execa } from 'execa';
import type { Command } from './command.ts';
import { LauncherProblem, wellKnownProblem } from './problem.ts';

/**
 * Runs a build tool to its end in a process group of its own, so that an interruption ends the
 * compilers it started as well.
 *
 * @param onLine told each line the tool prints, as progress
 * @throws LauncherProblem with the tool's last lines when it fails
 */
export async function runTool(
  [command, ...args]: Command,
  options: {
    cwd: string;
    env?: Record<string, string>;
    signal?: AbortSignal | undefined;
    onLine?: (line: string) => void;
  },
): Promise<void> {
  options.signal?.throwIfAborted();
  const child = execa(command, args, {
    cwd: options.cwd,
    env: options.env ?? {},
    detached: true,
    all: true,
    reject: false,
    stdin: 'ignore',
    maxBuffer: 50_000_000,
  });
  const endGroup = () => {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  };
  options.signal?.addEventListener('abort', endGroup);
  try {
    for await (const line of child.iterable({ from: 'all' })) options.onLine?.(line);
    const result = await child;
    options.signal?.throwIfAborted();
    if (result.failed) throw failure(command, args, result.all ?? '', result.message);
  } finally {
    options.signal?.removeEventListener('abort', endGroup);
  }
}

function failure(command: string, args: string[], output: string, message?: string): Error {
  const lastLines = output.trim().split('\n').slice(-12).join('\n') || message;
  return (
    wellKnownProblem(output) ??
    new LauncherProblem(
      `"${[command, ...args].join(' ')}" failed. What it said last:\n${lastLines}\n` +
        'Correct this and start again: what is already built stays.',
    )
  );
}

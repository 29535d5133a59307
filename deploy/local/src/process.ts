import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Command } from './command.ts';

/**
 * A process as it is written down: a number alone may since have been given to somebody else's
 * process, the moment it started tells them apart.
 */
export type ProcessIdentity = { pid: number; startedAt: string };

export type StartedProcess = {
  identity: ProcessIdentity;
  /** Resolves when it ends, with words for how: `exit code 1`, `signal SIGKILL`. */
  ended: Promise<string>;
};

/** Starts a command as the leader of its own process group; it outlives us unless stopped. */
export async function startProcess(
  [command, ...args]: Command,
  options: { cwd: string; env: Record<string, string>; logFile: string },
): Promise<StartedProcess> {
  const log = openSync(options.logFile, 'a');
  try {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', log, log],
      detached: true,
    });
    const ended = endOf(child);
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('spawn', () => resolve(child.pid ?? 0));
      child.once('error', reject);
    });
    return { identity: { pid, startedAt: startTimeOf(pid) ?? '' }, ended };
  } finally {
    closeSync(log);
  }
}

const endOf = (child: ChildProcess) =>
  new Promise<string>((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(signal === null ? `exit code ${code}` : `signal ${signal}`),
    );
  });

/** This very process, for the state file. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startedAt: startTimeOf(process.pid) ?? '' };
}

export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  return startTimeOf(pid) === startedAt;
}

/**
 * Ends a process and all that it started: asks, waits, then forces. Does nothing when it is gone
 * or when its number belongs to another process by now.
 */
export async function stopProcess(identity: ProcessIdentity, graceMs = 15_000): Promise<void> {
  const reused = startTimeOf(identity.pid) ?? identity.startedAt;
  if (reused !== identity.startedAt) return;

  signalGroup(identity.pid, 'SIGTERM');
  const deadline = Date.now() + graceMs;
  while (isAlive(identity) && Date.now() < deadline) await delay(50);
  // Also when the leader is gone: children of it that did not listen are still in its group.
  while (signalGroup(identity.pid, 'SIGKILL') && isAlive(identity)) await delay(50);
}

/** Ends a process and all that it started without asking, and waits until it is gone. */
export async function killProcess(identity: ProcessIdentity): Promise<void> {
  while (isAlive(identity) && signalGroup(identity.pid, 'SIGKILL')) await delay(20);
}

/** @returns false when there is no such group */
function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** When a process started, in the system's own terms; undefined when there is none (or a zombie). */
function startTimeOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
    // The command's name, in brackets, may itself hold spaces and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : fields[18];
  } catch {
    return undefined;
  }
}

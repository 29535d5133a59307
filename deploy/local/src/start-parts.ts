import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Listr } from 'listr2';
import { lastLines, logName } from './log-file.ts';
import type { Part } from './part.ts';
import { LauncherProblem, wellKnownProblem } from './problem.ts';
import { startProcess, type StartedProcess } from './process.ts';
import { repositoryFolder, type Profile } from './profile.ts';
import { rendererOptions } from './renderer.ts';
import { isRestarted, type RunningPart } from './state.ts';

const askEveryMs = 200;

const never = new Promise<never>(() => undefined);

/**
 * Starts each part once those it needs are ready, and waits until all are.
 *
 * @param onStarted told of each process at once, so that it is written down whatever follows
 * @returns a promise that resolves with a problem when a part ends by itself later on
 * @throws LauncherProblem when a part cannot be started, ends, or is not ready in time; what was
 *   started by then still runs
 */
export async function startParts(
  parts: Part[],
  profile: Profile,
  interrupted: AbortSignal,
  onStarted: (part: RunningPart) => void,
): Promise<{ died: Promise<LauncherProblem> }> {
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, interrupted]);
  const deaths: Promise<LauncherProblem>[] = [];
  const underWay = new Map<string, Promise<void>>();

  const start = (part: Part): Promise<void> => {
    const already = underWay.get(part.name);
    if (already) return already;
    const starting = startAfterNeeds(part);
    underWay.set(part.name, starting);
    return starting;
  };
  const startAfterNeeds = async (part: Part) => {
    const needed = parts.filter(({ name }) => part.needs.includes(name));
    await Promise.all([part.prepare?.(signal), ...needed.map(start)]);
    signal.throwIfAborted();
    const started = await startOne(part, profile);
    onStarted({ ...started.identity, name: part.name, title: part.title, kind: part.kind });
    const death = started.ended.then((how) =>
      isRestarted(profile, part.name, started.identity) ? never : deathOf(part, profile, how),
    );
    deaths.push(death);
    await Promise.race([
      untilReady(part, profile, signal),
      death.then((problem) => Promise.reject(problem)),
    ]);
    await part.complete?.();
  };

  await new Listr(
    parts.map((part) => ({
      title: part.title,
      task: (_, task) =>
        start(part).catch((error: unknown) => {
          // Those that are ended because of another's failure say so, without a failure of their own.
          if (signal.aborted) return task.skip(`${part.title}: not started`);
          failed.abort(error);
          throw error;
        }),
    })),
    { concurrent: true, exitOnError: false, ...rendererOptions() },
  ).run();
  signal.throwIfAborted();
  return { died: Promise.race(deaths) };
}

/** @throws LauncherProblem when its program cannot be run */
export async function startOne(part: Part, profile: Profile): Promise<StartedProcess> {
  try {
    return await startProcess(part.command, {
      cwd: part.cwd ?? repositoryFolder,
      env: part.env ?? {},
      logFile: join(profile.logs, `${part.name}.log`),
    });
  } catch (error) {
    throw new LauncherProblem(
      `${part.title} cannot be started: ${(error as Error).message}. Is "${part.command[0]}" installed?`,
    );
  }
}

/** @throws LauncherProblem when it takes longer than it may */
export async function untilReady(part: Part, profile: Profile, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + part.readyWithinSeconds * 1000;
  while (!(await part.isReady())) {
    signal.throwIfAborted();
    if (Date.now() > deadline) {
      throw new LauncherProblem(
        `${part.title} did not become ready within ${part.readyWithinSeconds} seconds; ` +
          `its log says why: ${logName(profile, part.name)}`,
      );
    }
    await delay(askEveryMs, undefined, { signal });
  }
}

async function deathOf(part: Part, profile: Profile, how: string): Promise<LauncherProblem> {
  const said = await lastLines(profile, part.name);
  return (
    wellKnownProblem(said) ??
    new LauncherProblem(
      `${part.title} stopped unexpectedly (${how}); its log says why: ${logName(profile, part.name)}`,
    )
  );
}

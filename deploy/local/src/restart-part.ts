import { setTimeout as delay } from 'node:timers/promises';
import { ensureComponents } from './ensure-components.ts';
import { componentParts, replacedComponents } from './parts/components.ts';
import { ownParts } from './parts/own.ts';
import { isTaken } from './ports.ts';
import { LauncherProblem } from './problem.ts';
import { isAlive, killProcess } from './process.ts';
import type { Profile } from './profile.ts';
import { localSecrets } from './secrets.ts';
import { startOne, untilReady } from './start-parts.ts';
import { findRunningState, writeState, type RunningPart } from './state.ts';

/**
 * Kills a part of the running system as a crash would (SIGKILL, all its processes), then starts it again as
 * the launcher did: nobody watches over the parts. The state file follows, so that `npm stop` ends the new one.
 *
 * @throws LauncherProblem when it does not run, or does not become ready again
 */
export async function restartPart(
  profile: Profile,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  const secrets = localSecrets(profile.folder);
  const { paths } = await ensureComponents('demo', {
    signal,
    without: replacedComponents(profile),
  });
  const parts = [...componentParts(profile, secrets, paths), ...ownParts(profile, secrets, paths)];
  const part = parts.find((one) => one.name === name);
  const running = findRunningState(profile)?.parts.find((one) => one.name === name);
  if (part === undefined || running === undefined || !isAlive(running)) {
    throw new LauncherProblem(`"${name}" does not run: it cannot be killed and started again.`);
  }
  // Noted first: whoever watches over the system must not take it for an accident.
  note(profile, { ...running, restarting: true });
  await killProcess(running);
  await untilFree(part.ports, signal);
  const { identity, ended } = await startOne(part, profile);
  note(profile, { ...identity, name, title: part.title, kind: part.kind });
  await Promise.race([
    untilReady(part, profile, signal),
    ended.then((how) => Promise.reject(new LauncherProblem(`${part.title} ended (${how}).`))),
  ]);
  await part.complete?.();
}

/** The system lets go of a killed process's ports a moment after the process is gone. */
async function untilFree(ports: readonly number[], signal: AbortSignal): Promise<void> {
  for (const port of ports) {
    while (await isTaken(port)) await delay(50, undefined, { signal });
  }
}

/** In one go, without anything awaited: parts may be restarted at the same time. */
function note(profile: Profile, part: RunningPart): void {
  const state = findRunningState(profile);
  if (state === undefined) throw new LauncherProblem('The system has been stopped meanwhile.');
  const parts = state.parts.map((one) => (one.name === part.name ? part : one));
  writeState(profile, { ...state, parts });
}

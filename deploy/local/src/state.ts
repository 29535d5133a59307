import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import { LauncherProblem } from './problem.ts';
import { isAlive, ownIdentity, stopProcess, type ProcessIdentity } from './process.ts';
import { urlsOf, type Profile } from './profile.ts';

/** Our own processes rely on the components and are stopped before them. */
export type PartKind = 'component' | 'own';

export type RunningPart = ProcessIdentity & {
  name: string;
  title: string;
  kind: PartKind;
  /** It was killed to be started again. */
  restarting?: true;
};

/** What runs, in the order it was started: `state.json` of the profile's folder. */
export type State = {
  launcher: ProcessIdentity;
  ready: boolean;
  /** Whether our own services run too, or the components alone. */
  componentsOnly: boolean;
  parts: RunningPart[];
};

const stateFile = (profile: Profile) => join(profile.folder, 'state.json');

/** The profile's state as long as anything of it runs. */
export function findRunningState(profile: Profile): State | undefined {
  if (!existsSync(stateFile(profile))) return undefined;
  const state = JSON.parse(readFileSync(stateFile(profile), 'utf8')) as State;
  return isAlive(state.launcher) || state.parts.some(isAlive) ? state : undefined;
}

/** At once and whole: parts start at the same time, and a reader may look at any moment. */
export function writeState(profile: Profile, state: State): void {
  const temporary = `${stateFile(profile)}.new`;
  writeFileSync(temporary, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(temporary, stateFile(profile));
}

export async function eraseState(profile: Profile): Promise<void> {
  await rm(stateFile(profile), { force: true });
}

/**
 * Notes that this process is about to start the profile's system.
 * @throws LauncherProblem when one runs already
 */
export async function claimProfile(profile: Profile, componentsOnly: boolean): Promise<State> {
  await mkdir(profile.folder, { recursive: true });
  return withLock(join(profile.folder, 'state'), async () => {
    const running = findRunningState(profile);
    if (running) throw new LauncherProblem(alreadyRunning(profile, running));
    const state = { launcher: ownIdentity(), ready: false, componentsOnly, parts: [] };
    writeState(profile, state);
    return state;
  });
}

function alreadyRunning(profile: Profile, state: State): string {
  const stop = profile.name === 'local' ? 'npm stop' : `npm stop -- --profile ${profile.name}`;
  if (isAlive(state.launcher) && !state.ready) {
    return `Another start is under way (process ${state.launcher.pid}): wait for it, or end it with "${stop}".`;
  }
  const dead = state.parts.filter((part) => !isAlive(part)).map(({ title }) => title);
  if (dead.length > 0) {
    return `Parts of a system started earlier still run, without ${dead.join(', ')}: end them with "${stop}", then start again.`;
  }
  return `Admis is already running at ${urlsOf(profile).portal}: stop it first with "${stop}".`;
}

/** Whether a part's process was ended to be started again: its end is no accident. */
export function isRestarted(profile: Profile, name: string, process: ProcessIdentity): boolean {
  const noted = findRunningState(profile)?.parts.find((part) => part.name === name);
  return noted !== undefined && (noted.restarting === true || noted.pid !== process.pid);
}

/** Stops our own processes, then the components they rely on. */
export async function stopParts(parts: RunningPart[]): Promise<void> {
  for (const kind of ['own', 'component']) {
    await Promise.all(parts.filter((part) => part.kind === kind).map((part) => stopProcess(part)));
  }
}

/**
 * Stops the profile's system, whoever started it.
 * @returns false when nothing ran
 */
export async function stopRunningSystem(profile: Profile): Promise<boolean> {
  const state = findRunningState(profile);
  if (!state) {
    await eraseState(profile);
    return false;
  }
  // A launcher that watches its system stops it itself; one that already left is gone by now.
  if (isAlive(state.launcher)) {
    process.kill(state.launcher.pid, 'SIGTERM');
    const deadline = Date.now() + 60_000;
    while (isAlive(state.launcher) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const left = findRunningState(profile);
  if (left) await stopParts(left.parts);
  await eraseState(profile);
  return true;
}

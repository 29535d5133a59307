import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureComponents, type Components } from './ensure-components.ts';
import { environmentFor, wholeEnvironment, type OwnProcess } from './environment.ts';
import type { Purpose } from './manifest.ts';
import { componentParts, replacedComponents } from './parts/components.ts';
import { ownParts } from './parts/own.ts';
import { requireFreePorts } from './ports.ts';
import { profileNamed, urlsOf, type Profile, type ProfileName } from './profile.ts';
import type { LauncherProblem } from './problem.ts';
import { localSecrets, type Secrets } from './secrets.ts';
import { startParts } from './start-parts.ts';
import { claimProfile, eraseState, findRunningState, stopParts, writeState } from './state.ts';
import { requireFreeDisk } from './tools.ts';

export type StartOptions = {
  profile: ProfileName;
  /** What components are fetched for; by default what the profile is for. */
  purpose?: Purpose;
  /** Starts the components alone, without our own services. */
  componentsOnly?: boolean;
  /** Erases the profile's data first (the test profile's are always). */
  fresh?: boolean;
  /** Aborted to interrupt the start; everything started by then is stopped. */
  signal?: AbortSignal;
};

export type System = {
  profile: Profile;
  urls: ReturnType<typeof urlsOf>;
  /** Every variable of every process but `PORT`. */
  environment: Record<string, string>;
  environmentFor: (name: OwnProcess) => Record<string, string>;
  /** Where each component is installed: `temporal`, `chromium`, `temporal-test-server` … */
  components: Components['paths'];
  /** How many components had to be built or fetched by this start. */
  built: number;
  /** Resolves with a problem when a part ends by itself; pending as long as all is well. */
  died: Promise<LauncherProblem>;
  /** Stops everything and waits until it is gone. */
  stop: () => Promise<void>;
};

/**
 * Starts a profile's system and returns once every part is healthy.
 *
 * @throws LauncherProblem when it cannot; nothing of it is left running then
 */
export async function startSystem(options: StartOptions): Promise<System> {
  const profile = profileNamed(options.profile);
  const signal = options.signal ?? new AbortController().signal;
  const state = await claimProfile(profile, options.componentsOnly ?? false);
  const stop = async () => {
    // As noted now: a part may have been started again since.
    await stopParts(findRunningState(profile)?.parts ?? state.parts);
    await eraseState(profile);
  };
  try {
    if (options.fresh || !profile.keepsData) await eraseLocalData(profile);
    await mkdir(profile.logs, { recursive: true });
    await mkdir(profile.data, { recursive: true });
    const secrets = localSecrets(profile.folder);
    const plan = (paths: Components['paths']) => [
      ...componentParts(profile, secrets, paths),
      ...(options.componentsOnly ? [] : ownParts(profile, secrets, paths)),
    ];
    // Before anything long: what is wrong is told at once.
    await requireFreePorts(
      plan({}).flatMap(({ ports, title }) => ports.map((port) => ({ port, title }))),
    );
    await requireFreeDisk(profile.folder, 0.5);

    const components = await ensureComponents(
      options.purpose ?? (options.profile === 'test' ? 'test' : 'start'),
      { signal, without: replacedComponents(profile) },
    );
    await writeEnvironment(profile, secrets);
    const { died } = await startParts(plan(components.paths), profile, signal, (part) => {
      state.parts.push(part);
      writeState(profile, state);
    });
    state.ready = true;
    writeState(profile, state);
    return {
      profile,
      urls: urlsOf(profile),
      environment: wholeEnvironment(profile, secrets),
      environmentFor: (name) => environmentFor(profile, secrets, name),
      components: components.paths,
      built: components.built,
      died,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What `--fresh` erases: data, logs and secrets of this profile; not the cache, nor other profiles. */
async function eraseLocalData(profile: Profile): Promise<void> {
  for (const name of ['data', 'logs', 'secrets.json', 'env.sh']) {
    await rm(join(profile.folder, name), { recursive: true, force: true });
  }
}

/** `env.sh`, to give a shell the variables of the running system: `. .local/env.sh`. */
async function writeEnvironment(profile: Profile, secrets: Secrets): Promise<void> {
  const lines = Object.entries(wholeEnvironment(profile, secrets)).map(
    ([name, value]) => `export ${name}='${value}'\n`,
  );
  await writeFile(join(profile.folder, 'env.sh'), lines.join(''), { mode: 0o600 });
}

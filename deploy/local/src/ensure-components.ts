import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Listr } from 'listr2';
import { cacheFolder, fillOnce } from './cache.ts';
import { findCommand, installFromDebian } from './debian.ts';
import {
  cacheKey,
  readManifest,
  type BuiltComponent,
  type DebianComponent,
  type Purpose,
} from './manifest.ts';
import { rendererOptions, sparingly } from './renderer.ts';
import { runTool } from './run-tool.ts';
import { requireFreeDisk, requireTools } from './tools.ts';

/** Where the components of a purpose are, by name; a Debian one is known by its command's path. */
export type Components = { paths: Record<string, string>; built: number };

/**
 * Makes sure that every component that `purpose` needs is on this machine: builds, fetches or
 * installs what is missing, in parallel, showing progress.
 *
 * @param without names of components that are not needed this time
 * @throws LauncherProblem when a tool or disk space is missing, or when a build fails
 */
export async function ensureComponents(
  purpose: Purpose,
  options: { signal?: AbortSignal | undefined; without?: string[] } = {},
): Promise<Components> {
  const wanted = readManifest().filter(
    ({ name, neededBy }) => neededBy.includes(purpose) && !options.without?.includes(name),
  );
  const built = wanted.filter((component) => 'steps' in component);
  const installed = wanted.filter((component) => 'debian' in component);
  const cache = cacheFolder();
  const missing = {
    built: built.filter((component) => !existsSync(join(cache, cacheKey(component)))),
    debian: installed.filter((component) => !findCommand(component.debian.command)),
  };

  // Java also runs what is already there.
  await requireTools(['java', ...missing.built.flatMap(({ tools }) => tools)]);
  if (missing.built.length + missing.debian.length > 0) {
    const gigabytes = missing.built.reduce((sum, { freeDiskGb }) => sum + freeDiskGb, 1);
    await requireFreeDisk(cache, gigabytes);
    await obtain(cache, missing.built, missing.debian, options.signal);
  }
  return {
    paths: Object.fromEntries([
      ...built.map((component) => [component.name, join(cache, cacheKey(component))]),
      ...installed.map(({ name, debian }) => [name, findCommand(debian.command)]),
    ]) as Record<string, string>,
    built: missing.built.length + missing.debian.length,
  };
}

/** Obtains all at a time; the first failure ends the others, which lose little: tools resume. */
async function obtain(
  cache: string,
  built: BuiltComponent[],
  debian: DebianComponent[],
  interrupted: AbortSignal | undefined,
): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(interrupted ? [interrupted] : [])]);
  const jobs = built.map((component) => ({
    title: `${component.title} ${component.version}`,
    run: (onLine: (line: string) => void) => build(cache, component, signal, onLine),
  }));
  if (debian.length > 0) {
    jobs.push({
      title: debian.map(({ title }) => title).join(', '),
      run: (onLine) => installFromDebian(debian, { signal, onLine }),
    });
  }
  const tasks = jobs.map(({ title, run }) => ({
    title,
    task: async (_: unknown, task: { output: string; skip: (message: string) => void }) => {
      const show = sparingly((line) => {
        task.output = line;
      });
      await run(show).catch((error: unknown) => {
        if (signal.aborted) return task.skip(`${title}: to be continued`);
        failed.abort(error);
        throw error;
      });
    },
  }));
  await new Listr(tasks, { concurrent: true, exitOnError: false, ...rendererOptions() }).run();
  signal.throwIfAborted();
}

async function build(
  cache: string,
  component: BuiltComponent,
  signal: AbortSignal | undefined,
  onLine: (line: string) => void,
): Promise<void> {
  const fill = async (folder: string) => {
    const place = (word: string) =>
      word.replace('{folder}', folder).replace('{recipe}', component.recipe);
    for (const [tool, ...args] of component.steps) {
      await runTool([tool, ...args.map(place)], {
        cwd: folder,
        env: { GOBIN: folder },
        signal,
        onLine,
      });
    }
  };
  await fillOnce(cache, cacheKey(component), fill, {
    signal,
    onWait: () => onLine('waiting for another start that is building it'),
  });
}

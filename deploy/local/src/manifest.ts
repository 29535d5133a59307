import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What components are fetched for: a running system, the tests, or the demo in a browser. */
export type Purpose = 'start' | 'test' | 'demo';

const purposes = z.array(z.enum(['start', 'test', 'demo']));

/** Built or fetched into the cache by running `steps` in an empty folder. */
const BuiltComponent = z.object({
  title: z.string(),
  version: z.string(),
  neededBy: purposes,
  tools: z.array(z.enum(['go', 'java', 'javac', 'mvn'])),
  freeDiskGb: z.number(),
  steps: z.array(z.tuple([z.string()]).rest(z.string())),
});

/** Installed by the operating system's package manager. */
const DebianComponent = z.object({
  title: z.string(),
  neededBy: purposes,
  debian: z.object({ package: z.string(), command: z.string() }),
});

export type BuiltComponent = z.infer<typeof BuiltComponent> & { name: string; recipe: string };
export type DebianComponent = z.infer<typeof DebianComponent> & { name: string };
export type Component = BuiltComponent | DebianComponent;

export const recipesFolder = join(import.meta.dirname, '..', 'components');

/** The components of components.json; versions are pinned there and in the pom.xml files beside it. */
export function readManifest(folder = recipesFolder): Component[] {
  const file: unknown = JSON.parse(readFileSync(join(folder, 'components.json'), 'utf8'));
  const entries = z.record(z.string(), z.union([BuiltComponent, DebianComponent])).parse(file);
  return Object.entries(entries).map(([name, entry]) =>
    'steps' in entry ? { ...entry, name, recipe: join(folder, name) } : { ...entry, name },
  );
}

/**
 * The name of a component's folder in the cache. It changes with whatever would make another
 * build of it: its steps, the files of its recipe, the kind of machine.
 */
export function cacheKey(component: BuiltComponent): string {
  const hash = createHash('sha256').update(
    JSON.stringify([component.steps, process.platform, process.arch]),
  );
  if (existsSync(component.recipe)) {
    for (const file of readdirSync(component.recipe).sort()) {
      hash.update(file).update(readFileSync(join(component.recipe, file)));
    }
  }
  return `${component.name}-${component.version}-${hash.digest('hex').slice(0, 8)}`;
}

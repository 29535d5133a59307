import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withLock } from './lock.ts';
import { repositoryFolder } from './profile.ts';
import { runTool } from './run-tool.ts';

/** What the portal's build is made from, in the repository; its tests are not part of it. */
const sources = ['package-lock.json', 'frontend', 'workflows/src/domain', 'workflows/src/messages'];
const notSources = ['node_modules', 'build', 'test'];
const stampFile = join(repositoryFolder, 'frontend', 'build', '.made-from');

/** Builds the portal unless its build was made from the very sources that are there now. */
export async function buildFrontend(signal: AbortSignal): Promise<void> {
  await withLock(
    join(repositoryFolder, 'frontend', 'build'),
    async () => {
      const hash = await hashOf(repositoryFolder, sources);
      if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
      await runTool(['npm', 'run', 'build', '-w', '@admis/frontend'], {
        cwd: repositoryFolder,
        signal,
      });
      await writeFile(stampFile, hash);
    },
    { signal },
  );
}

/** One hash of the names and contents of files and folders, whatever their dates. */
export async function hashOf(root: string, paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    for (const file of await filesUnder(full)) {
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  if (notSources.includes(basename(path))) return [];
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => filesUnder(join(path, name))))).flat();
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import { repositoryFolder } from './profile.ts';
import { runTool } from './run-tool.ts';

/** What the portal's build is made from, in the repository. */
const sources = [
  'package-lock.json',
  'frontend/package.json',
  'frontend/vite.config.ts',
  'frontend/app',
  'frontend/public',
  'workflows/src/domain',
  'workflows/src/messages',
];
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
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(
    () => undefined,
  );
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { withLock } from './lock.ts';

/** Where built components are kept, shared by every checkout of this user. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(environment['ADMIS_CACHE'] || join(homedir(), '.cache', 'admis'));
}

/**
 * Fills the cache's folder `key` unless it is there. `fill` works in a temporary folder beside it,
 * renamed at the end: a folder of that name is complete, whatever was interrupted. The leftovers
 * of an interrupted attempt are erased by the next one; two attempts at a time wait for each other.
 *
 * @returns the complete folder, and whether it had to be filled
 */
export async function fillOnce(
  cache: string,
  key: string,
  fill: (folder: string) => Promise<void>,
  options: { signal?: AbortSignal | undefined; onWait?: () => void } = {},
): Promise<{ folder: string; filled: boolean }> {
  const folder = join(cache, key);
  if (existsSync(folder)) return { folder, filled: false };

  await mkdir(cache, { recursive: true });
  return withLock(
    join(cache, key),
    async () => {
      if (existsSync(folder)) return { folder, filled: false };
      await eraseLeftovers(cache, key);
      const attempt = await mkdtemp(join(cache, partialPrefix(key)));
      try {
        await fill(attempt);
        await rename(attempt, folder);
      } catch (error) {
        await rm(attempt, { recursive: true, force: true });
        if (!existsSync(folder)) throw error;
      }
      return { folder, filled: true };
    },
    options,
  );
}

const partialPrefix = (key: string) => `.partial-${key}-`;

async function eraseLeftovers(cache: string, key: string): Promise<void> {
  const leftovers = (await readdir(cache)).filter((name) => name.startsWith(partialPrefix(key)));
  await Promise.all(
    leftovers.map((name) => rm(join(cache, name), { recursive: true, force: true })),
  );
}

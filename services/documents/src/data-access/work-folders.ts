import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders for the files of one piece of work, which nobody else sees and which do not outlive it. */
export interface WorkFolders {
  /** `work` in a folder of its own, which is removed when it ends, however it ends. */
  inFolder<T>(work: (folder: string) => Promise<T>): Promise<T>;
  /** Removes what processes left that were killed at work. At start only: it takes this process's own, too. */
  removeLeftovers(): Promise<void>;
}

/** @param root several processes of one machine may share it */
export function createWorkFolders(root: string): WorkFolders {
  return {
    async inFolder(work) {
      await mkdir(root, { recursive: true, mode: 0o700 });
      const folder = await mkdtemp(join(root, `${process.pid}-`));
      try {
        return await work(folder);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    async removeLeftovers() {
      await mkdir(root, { recursive: true, mode: 0o700 });
      for (const name of await readdir(root)) {
        const owner = Number(/^(\d+)-/.exec(name)?.[1]);
        // In a container every process has the same number: what bears our own is older than us.
        if (owner > 0 && (owner === process.pid || !isAlive(owner))) {
          await rm(join(root, name), { recursive: true, force: true });
        }
      }
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Alive, but of someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

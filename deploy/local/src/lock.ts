import lockfile from 'proper-lockfile';

const retryEveryMs = 1000;

/**
 * Runs `action` while nobody else holds the lock of that name (a path; `<path>.lock` is made there).
 * A holder that was killed is noticed after a few seconds.
 */
export async function withLock<Result>(
  path: string,
  action: () => Promise<Result>,
  options: { signal?: AbortSignal | undefined; onWait?: () => void } = {},
): Promise<Result> {
  const release = await acquire(path, options);
  try {
    return await action();
  } finally {
    await release();
  }
}

async function acquire(
  path: string,
  { signal, onWait }: { signal?: AbortSignal | undefined; onWait?: () => void },
): Promise<() => Promise<void>> {
  let lost = false;
  for (;;) {
    signal?.throwIfAborted();
    try {
      const release = await lockfile.lock(path, {
        realpath: false,
        stale: 10_000,
        // A machine that slept may find its lock taken over; who fills first wins, see fillOnce.
        onCompromised: () => {
          lost = true;
        },
      });
      return async () => {
        if (!lost) await release();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
      onWait?.();
      await new Promise((resolve) => setTimeout(resolve, retryEveryMs));
    }
  }
}

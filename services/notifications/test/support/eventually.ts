import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until `check` gives a value, for at most ten seconds. */
export async function eventually<T>(check: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await check();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error('it did not happen within 10 s');
    await pause(50);
  }
}

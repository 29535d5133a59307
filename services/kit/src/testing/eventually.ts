import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until `look` finds something, for at most half a minute. */
export async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('it did not happen within 30 s');
    await pause(50);
  }
}

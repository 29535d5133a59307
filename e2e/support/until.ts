import { setTimeout as pause } from 'node:timers/promises';
import { Deviation } from './deviation.ts';

/**
 * Asks again and again until `look` finds something.
 * @throws Deviation naming `what` was expected when it does not come in time
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined>,
  seconds = 30,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Deviation(what, `nothing of the kind within ${seconds} s`);
    await pause(100);
  }
}

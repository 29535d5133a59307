import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until `check` holds, for at most ten seconds. */
export async function eventually(check: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error('it did not happen within 10 s');
    await pause(50);
  }
}

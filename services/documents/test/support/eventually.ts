import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until `check` holds. @throws when it does not within the time given */
export async function eventually(check: () => Promise<boolean>, withinMs = 10_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await check())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await pause(50);
  }
}

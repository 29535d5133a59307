import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does `work` and answers no sooner than after `ms`, so that how long the answer takes does not tell
 * whether an e-mail has an account. A failure is not delayed.
 */
export async function answerEvenly<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  await sleep(Math.max(0, ms - (performance.now() - started)));
  return result;
}

import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does `work` and answers no sooner than after `ms`, so that how long the answer takes does not tell
 * whether an e-mail has an account. A failure is not delayed.
 */
export async function answerEvenly<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), sleep(ms)]);
  return result;
}

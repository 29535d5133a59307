import { setTimeout as pause } from 'node:timers/promises';
import { Deviation } from '../support/deviation.ts';

/** Longer than any part takes to come back, several times over. */
const PATIENCE_MS = 8 * 60_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;

export type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The last thing that was tried, when patience is at its end. */
export class PatienceLost extends Error {
  override name = 'PatienceLost';
}

/**
 * Asks again, as a browser's user would, until there is an answer that means something: done, or refused. The
 * request must carry the same Idempotency-Key each time.
 */
export async function insist<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  return again(async () => {
    const answer = await ask();
    if (answer.response.status >= 500) {
      throw new NotYet(`${answer.response.url} answered ${answer.response.status}`);
    }
    return answer;
  });
}

/** Tries something again for as long as parts are away. */
export async function again<T>(attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (Date.now() > end) throw new PatienceLost(String(error), { cause: error });
      await pause(wait);
    }
  }
}

/** Not as it should be, but it may be soon. */
export class NotYet extends Error {
  override name = 'NotYet';
}

/** A broken line, an engine without a worker or a mail that is late say nothing about the request. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof NotYet || error instanceof Deviation) return true;
  return (
    error.name === 'ServiceError' ||
    (error instanceof TypeError && error.message === 'fetch failed') ||
    / answered 5\d\d/.test(error.message)
  );
}

import { ProblemError } from '@admis/kit';

/** Work that may be done only so many at a time. */
export interface Turns {
  /** `work`, once it is its turn. @throws ProblemError 503 `tooManyAtOnce` when too many wait already */
  take<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

export function createTurns(atOnce: number, mayWait: number): Turns {
  let working = 0;
  const waiting: (() => void)[] = [];

  async function begin(signal: AbortSignal): Promise<void> {
    if (working < atOnce) {
      working += 1;
      return;
    }
    if (waiting.length >= mayWait) {
      throw new ProblemError(
        503,
        'tooManyAtOnce',
        'Too many ask for this at once. Try again shortly.',
      );
    }
    await new Promise<void>((resolve, reject) => {
      // Whoever ends hands their turn on: `working` stays as it is.
      waiting.push(resolve);
      signal.addEventListener('abort', () => {
        const place = waiting.indexOf(resolve);
        if (place === -1) return;
        waiting.splice(place, 1);
        reject(signal.reason as Error);
      });
    });
  }

  function end(): void {
    const next = waiting.shift();
    if (next === undefined) working -= 1;
    else next();
  }

  return {
    async take(work, signal) {
      signal.throwIfAborted();
      await begin(signal);
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}

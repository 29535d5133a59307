import { condition, sleep } from '@temporalio/workflow';

/** Keeps somebody informed of a value that changes often: only the newest one is told. */
export interface Latest {
  /** The value may have changed. */
  mark(): void;
  isDelivering(): boolean;
  /** The newest value has been told. */
  isSettled(): boolean;
}

/**
 * Tells each change at once, and then no more than one a second: a burst of changes costs two deliveries, not
 * thousands. It has its own coroutine, so a reader that is down holds up nothing else.
 */
export function startLatest<T>(read: () => T, deliver: (value: T) => Promise<void>): Latest {
  let marked = false;
  let delivering = false;
  let told: string | null = null;
  const tell = async (): Promise<never> => {
    for (;;) {
      await condition(() => marked);
      marked = false;
      const value = read();
      const text = JSON.stringify(value);
      if (text === told) continue;
      delivering = true;
      await deliver(value);
      delivering = false;
      told = text;
      await sleep('1s');
    }
  };
  // Only the workflow's own end stops it; activities retry until they succeed.
  void tell();
  return {
    mark: () => void (marked = true),
    isDelivering: () => delivering,
    isSettled: () => !marked && !delivering,
  };
}

import { condition } from '@temporalio/workflow';

/** What waits to be delivered, in order. Plain JSON, so that it can be carried over continue-as-new. */
export interface Outbox<T> {
  add(item: T): void;
  /** What is not delivered yet, the one under way included. */
  waiting(): T[];
  isEmpty(): boolean;
}

/**
 * Delivers items one after the other for as long as the workflow lives. It has its own coroutine, so a mail
 * server that is down holds up neither deadlines nor commands nor the other outboxes.
 *
 * It goes back to waiting as soon as a delivery has begun, never when one ends: a task that only ends one gives no
 * command, and a worker that replays may take such a task together with the update that follows it. Who waits, and
 * since when, must then be the same either way, or the commands come in another order than the history's.
 */
export function startOutbox<T>(deliver: (item: T) => Promise<void>, carried: T[] = []): Outbox<T> {
  const items = [...carried];
  let underWay = false;
  const deliverFirst = async (): Promise<void> => {
    await deliver(items[0] as T);
    items.shift();
    underWay = false;
  };
  const drain = async (): Promise<never> => {
    for (;;) {
      await condition(() => !underWay && items.length > 0);
      underWay = true;
      void deliverFirst();
    }
  };
  // Only the workflow's own end stops it; activities retry until they succeed.
  void drain();
  return {
    add: (item) => void items.push(item),
    waiting: () => [...items],
    isEmpty: () => items.length === 0,
  };
}

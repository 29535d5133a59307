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
 */
export function startOutbox<T>(deliver: (item: T) => Promise<void>, carried: T[] = []): Outbox<T> {
  const items = [...carried];
  const drain = async (): Promise<never> => {
    for (;;) {
      await condition(() => items.length > 0);
      await deliver(items[0] as T);
      items.shift();
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

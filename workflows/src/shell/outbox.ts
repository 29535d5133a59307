import { condition } from '@temporalio/workflow';

/** What waits to be delivered, in order. */
export interface Outbox<T> {
  add(item: T): void;
  /** How many are not delivered yet, the one under way included. */
  waiting(): number;
}

/**
 * Delivers items one after the other for as long as the workflow lives. It has its own coroutine, so a mail
 * server that is down holds up neither deadlines nor commands nor the other outboxes.
 *
 * @param emptied called when the last item is delivered. It has to give the engine a command. A workflow task
 * without any, followed at once by an update, is replayed together with that update: the delivery would then still
 * be under way when the update comes, and the commands of the update leave in another order than the history's.
 */
export function startOutbox<T>(
  deliver: (item: T) => Promise<void>,
  emptied: () => void,
): Outbox<T> {
  const items: T[] = [];
  const drain = async (): Promise<never> => {
    for (;;) {
      await condition(() => items.length > 0);
      await deliver(items[0] as T);
      items.shift();
      if (items.length === 0) emptied();
    }
  };
  // Only the workflow's own end stops it; activities retry until they succeed.
  void drain();
  return { add: (item) => void items.push(item), waiting: () => items.length };
}

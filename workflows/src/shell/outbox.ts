/** What has happened in the workflow and is to be told to others. */
export interface Outbox<T> {
  /** What has happened at once: told in this order. */
  add(...items: T[]): void;
  /** Everything was delivered. */
  isEmpty(): boolean;
}

/**
 * Delivers items as soon as they are added, whatever became of those before: a service that is down holds up neither
 * deadlines nor commands nor other items. Those who take them in are indifferent to order and repetition.
 *
 * Never behind those of an earlier moment: then what a command asks of the engine would depend on whether the end of
 * a delivery was heard before it, which a worker that replays cannot tell (docs/decisions/019).
 *
 * @param deliver an activity, which is tried again until it succeeds
 */
export function createOutbox<T>(deliver: (item: T) => Promise<void>): Outbox<T> {
  let underWay = 0;
  const inOrder = async (items: T[]): Promise<void> => {
    for (const item of items) await deliver(item);
  };
  return {
    add(...items) {
      if (items.length === 0) return;
      underWay += 1;
      void inOrder(items).then(() => {
        underWay -= 1;
      });
    },
    isEmpty: () => underWay === 0,
  };
}

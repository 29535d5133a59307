/** What has happened in the workflow and is to be told to others. */
export interface Outbox<T> {
  add(item: T): void;
  /** Everything was delivered. */
  isEmpty(): boolean;
}

/**
 * Delivers each item as soon as it is added, whatever became of those before: a service that is down holds up neither
 * deadlines nor commands nor other items. Those who take them in are indifferent to order and repetition.
 *
 * Never one after the other: then what a command asks of the engine would depend on whether the end of a delivery was
 * heard before it, which a worker that replays cannot tell (docs/decisions/019).
 *
 * @param deliver an activity, which is tried again until it succeeds
 */
export function createOutbox<T>(deliver: (item: T) => Promise<void>): Outbox<T> {
  let underWay = 0;
  return {
    add(item) {
      underWay += 1;
      void deliver(item).then(() => {
        underWay -= 1;
      });
    },
    isEmpty: () => underWay === 0,
  };
}

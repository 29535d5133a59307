import { entryOf, isWaiting, type WaitingList } from './list.ts';

/** A place in the queue. Of equal ranks the smaller id comes first. */
export type Place = [rank: number, candidate: string];

/**
 * A binary heap. A place whose candidate has left, or waits at another rank, stays in it until it comes up or
 * until such places are the larger part.
 */
export function enqueue(list: WaitingList, place: Place): void {
  const { queue } = list;
  queue.push(place);
  if (queue.length > 2 * list.waiting + 64) tidy(list);
  else rise(queue);
}

/** Takes the first candidate who really waits out of the queue. */
export function takeFirst(list: WaitingList): Place | undefined {
  for (;;) {
    const first = takeRoot(list.queue);
    if (first === undefined || isCurrent(list, first)) return first;
  }
}

function isCurrent(list: WaitingList, [rank, candidate]: Place): boolean {
  const entry = entryOf(list, candidate);
  return entry !== undefined && isWaiting(entry) && entry[2] === rank;
}

/** Keeps each current place once. Sorted, they are a heap. */
function tidy(list: WaitingList): void {
  const current = new Map(
    list.queue.filter((place) => isCurrent(list, place)).map((place) => [place[1], place]),
  );
  list.queue = [...current.values()].sort((a, b) => (comesBefore(a, b) ? -1 : 1));
}

function comesBefore(a: Place, b: Place): boolean {
  return a[0] === b[0] ? a[1] < b[1] : a[0] < b[0];
}

function rise(queue: Place[]): void {
  let at = queue.length - 1;
  const place = queue[at] as Place;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = queue[above] as Place;
    if (!comesBefore(place, parent)) break;
    queue[at] = parent;
    at = above;
  }
  queue[at] = place;
}

function takeRoot(queue: Place[]): Place | undefined {
  const root = queue[0];
  const last = queue.pop();
  if (last !== undefined && queue.length > 0) sink(queue, last);
  return root;
}

/** Puts `place` where the root was. */
function sink(queue: Place[], place: Place): void {
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    const right = queue[below + 1];
    if (right !== undefined && comesBefore(right, queue[below] as Place)) below += 1;
    const child = queue[below];
    if (child === undefined || comesBefore(place, child)) break;
    queue[at] = child;
    at = below;
  }
  queue[at] = place;
}

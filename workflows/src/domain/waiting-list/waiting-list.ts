import type { SeatStanding } from '../application/seats.ts';
import {
  entryOf,
  isLive,
  isWaiting,
  type Entry,
  type Offer,
  type Seats,
  type WaitingList,
} from './list.ts';
import { enqueue } from './queue.ts';

/** What an application says of itself. Of two words about a candidate, the one of the newer revision counts. */
export interface SeatWord {
  candidate: string;
  revision: number;
  seat: SeatStanding;
}

export function openWaitingList({ capacity, overCall }: Seats): WaitingList {
  return {
    capacity,
    overCall,
    opened: false,
    closed: false,
    entries: Object.create(null) as Record<string, Entry>,
    queue: [],
    live: 0,
    confirmed: 0,
    waiting: 0,
    called: 0,
    lastCalledRank: null,
  };
}

export function changeSeats(list: WaitingList, { capacity, overCall }: Seats): void {
  list.capacity = capacity;
  list.overCall = overCall;
}

export function openCalls(list: WaitingList): void {
  list.opened = true;
}

export function closeList(list: WaitingList): void {
  list.closed = true;
}

/** Its date was moved after it had passed: the list goes on as it was. */
export function reopenList(list: WaitingList): void {
  list.closed = false;
}

/**
 * Repetition and order do not matter: a word that is not newer than what is known changes nothing.
 *
 * @returns the offer to repeat: the candidate waits and has not taken it yet, so it may have come while they did not
 */
export function hear(list: WaitingList, { candidate, revision, seat }: SeatWord): Offer | null {
  const known = entryOf(list, candidate);
  if (known !== undefined && revision <= known[0]) return null;
  const [, , , taken, made] = known ?? [0, 'none', 0, 0, 0];
  const offersTaken = seat.standing === 'none' ? taken : seat.offersTaken;
  if (seat.standing !== 'waiting') {
    // Who does not wait takes no offer: none is under way.
    setEntry(list, candidate, [revision, seat.standing, 0, offersTaken, offersTaken]);
    return null;
  }
  const offersMade = Math.max(made, offersTaken);
  setEntry(list, candidate, [revision, 'waiting', seat.rank, offersTaken, offersMade]);
  return offersMade > offersTaken ? { candidate, offer: offersMade } : null;
}

/** The candidate cannot be reached any more: their place, or the offer under way, is free. */
export function forget(list: WaitingList, candidate: string): void {
  const known = entryOf(list, candidate);
  if (known === undefined) return;
  const [revision, , , offersTaken] = known;
  setEntry(list, candidate, [revision, 'gone', 0, offersTaken, offersTaken]);
}

/** The one place where an entry changes: the sums and the queue follow. */
export function setEntry(list: WaitingList, candidate: string, entry: Entry): void {
  const before = entryOf(list, candidate);
  if (before !== undefined) count(list, before, -1);
  count(list, entry, 1);
  list.entries[candidate] = entry;
  const queued = before !== undefined && isWaiting(before) && before[2] === entry[2];
  if (isWaiting(entry) && !queued) enqueue(list, [entry[2], candidate]);
}

function count(list: WaitingList, entry: Entry, by: 1 | -1): void {
  if (isWaiting(entry)) list.waiting += by;
  if (isLive(entry)) list.live += by;
  if (entry[1] === 'confirmed') list.confirmed += by;
}

import type { SeatStanding } from '../application/seats.ts';
import type { Place } from './queue.ts';

/** What the catalogue grants: `capacity` null means not limited; ⌊overCall × capacity⌋ offers may be out at once. */
export interface Seats {
  capacity: number | null;
  overCall: number;
}

/**
 * What the list knows of one candidate. `rank` counts while they wait. An offer is under way while the candidate
 * still waits and more offers were made than taken. A tuple, because a list carries tens of thousands of them.
 */
export type Entry = [
  revision: number,
  standing: SeatStanding['standing'],
  rank: number,
  offersTaken: number,
  offersMade: number,
];

/**
 * The seats of one programme and campaign, and who waits for them. Plain JSON: it can be stored and read back
 * between any two calls. The functions of this folder change it in place, each at a cost that does not grow with
 * the list (but for the logarithm of its queue); nothing else may.
 */
export interface WaitingList extends Seats {
  /** Calls may begin: until then the list is held. */
  opened: boolean;
  closed: boolean;
  entries: Record<string, Entry>;
  queue: Place[];
  /** Sums over the entries. */
  live: number;
  confirmed: number;
  waiting: number;
  /** How many offers were made, and the highest rank among them. */
  called: number;
  lastCalledRank: number | null;
}

/** `offer`: how many the list has made to this candidate, this one included. */
export interface Offer {
  candidate: string;
  offer: number;
}

export function entryOf(list: WaitingList, candidate: string): Entry | undefined {
  return Object.hasOwn(list.entries, candidate) ? list.entries[candidate] : undefined;
}

export function isWaiting([, standing, , offersTaken, offersMade]: Entry): boolean {
  return standing === 'waiting' && offersMade === offersTaken;
}

/** Offered or confirmed, or an offer is under way. */
export function isLive([, standing, , offersTaken, offersMade]: Entry): boolean {
  return (
    standing === 'offered' ||
    standing === 'confirmed' ||
    (standing === 'waiting' && offersMade > offersTaken)
  );
}

import { entryOf, type Entry, type Offer, type Seats, type WaitingList } from './list.ts';
import { takeFirst } from './queue.ts';
import { setEntry } from './waiting-list.ts';

/**
 * Offers the free seats to those who wait, in the order of their ranks, and counts them as under way at once.
 * A list that is held or closed offers nothing.
 *
 * @param atMost more are left to the next call
 */
export function planOffers(list: WaitingList, atMost = Infinity): Offer[] {
  const offers: Offer[] = [];
  if (!list.opened || list.closed) return offers;
  const limit = offersAllowed(list);
  while (list.live < limit && offers.length < atMost) {
    const first = takeFirst(list);
    if (first === undefined) break;
    const [rank, candidate] = first;
    const [revision, standing, , offersTaken, offersMade] = entryOf(list, candidate) as Entry;
    const offer = offersMade + 1;
    setEntry(list, candidate, [revision, standing, rank, offersTaken, offer]);
    list.called += 1;
    list.lastCalledRank = Math.max(list.lastCalledRank ?? rank, rank);
    offers.push({ candidate, offer });
  }
  return offers;
}

/** ⌊overCall × capacity⌋ of the factor as it is written: 1.15 × 20 is 23, though not in floating point. */
export function offersAllowed({ capacity, overCall }: Seats): number {
  if (capacity === null) return Infinity;
  const [whole = '', decimals = ''] = String(overCall).split('.');
  const scaled = BigInt(whole + decimals) * BigInt(capacity);
  return Number(scaled / 10n ** BigInt(decimals.length));
}

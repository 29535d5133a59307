import type { Application } from './state.ts';

/**
 * Where an application stands towards its programme's seats. `offersTaken`: how many offers of the waiting list
 * it has turned into a decision, so that the list can tell an offer under way from one that was undone.
 */
export type SeatStanding =
  | { standing: 'none' }
  | { standing: 'waiting'; rank: number; offersTaken: number }
  | { standing: 'offered'; offersTaken: number }
  | { standing: 'confirmed'; offersTaken: number }
  | { standing: 'gone'; offersTaken: number };

/** Derived from the state alone; told to the waiting list whenever it changes. */
export function seatStandingOf(state: Application): SeatStanding {
  const { decision, offersTaken } = state;
  if (decision === null) return { standing: 'none' };
  // A closed list calls nobody, but keeps its order: its closing may be moved after it has passed.
  const counts = state.end === null || state.end === 'admitted' || state.end === 'listClosed';
  if (!counts) return { standing: 'gone', offersTaken };
  switch (decision.status) {
    case 'waitingList':
      return { standing: 'waiting', rank: decision.rank, offersTaken };
    case 'favourable':
    case 'favourableWithReserve':
      return state.reply === 'confirmed'
        ? { standing: 'confirmed', offersTaken }
        : { standing: 'offered', offersTaken };
    case 'unfavourable':
      return { standing: 'gone', offersTaken };
  }
}

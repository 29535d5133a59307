import type { WaitingList } from './list.ts';

/** Where a list stands, in figures. */
export interface WaitingListFigures {
  status: 'held' | 'open' | 'closed';
  capacity: number | null;
  overCall: number;
  /** Offers that count: published favourable or with reserve, not withdrawn. Confirmed ones included. */
  live: number;
  confirmed: number;
  waiting: number;
  /** How many candidates of the list were called so far, and the rank of the last of them. */
  called: number;
  lastCalledRank: number | null;
  /** Nobody waits any more although a seat is free. */
  exhausted: boolean;
}

export function figuresOf(list: WaitingList): WaitingListFigures {
  const { capacity, overCall, live, confirmed, waiting, called, lastCalledRank } = list;
  const status = statusOf(list);
  const exhausted = status === 'open' && waiting === 0 && capacity !== null && live < capacity;
  return {
    ...{ status, capacity, overCall, live, confirmed, waiting },
    ...{ called, lastCalledRank, exhausted },
  };
}

function statusOf({ opened, closed }: WaitingList): WaitingListFigures['status'] {
  if (closed) return 'closed';
  return opened ? 'open' : 'held';
}

import { z } from 'zod';
import type { SeatStanding } from '../application/seats.ts';
import { figuresOf, type WaitingListFigures } from './figures.ts';
import { entryOf, type WaitingList } from './list.ts';
import { planOffers } from './offers.ts';
import { changeSeats, closeList, hear, openCalls, openWaitingList } from './waiting-list.ts';

const capacity = z.int().min(0);
const candidate = z.string().min(1);

export const WaitingListPlaySchema = z.object({
  capacity,
  overCall: z.number().min(1).max(1000).default(1),
  /** Distinct; the first comes first. */
  ranking: z.array(candidate).superRefine((ranking, { addIssue }) => {
    const seen = new Set<string>();
    for (const [index, id] of ranking.entries()) {
      if (seen.has(id)) {
        addIssue({ code: 'custom', path: [index], message: 'The candidate is ranked twice' });
        return;
      }
      seen.add(id);
    }
  }),
  events: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.enum(['withdrawn', 'declined', 'expired', 'confirmed']), candidate }),
      z.object({ type: z.literal('capacity'), value: capacity }),
      z.object({ type: z.literal('close') }),
    ]),
  ),
});
export type WaitingListPlay = z.input<typeof WaitingListPlaySchema>;
type PlayEvent = z.infer<typeof WaitingListPlaySchema>['events'][number];

export interface WaitingListPlayed {
  /** Who is offered a seat at the start, after the first event, and so on: in the order of the ranking. */
  offers: string[][];
  state: WaitingListFigures & {
    /** Each in the order of the ranking. */
    candidates: Record<'waiting' | 'offered' | 'confirmed' | 'gone', string[]>;
  };
}

/**
 * Plays a list from its opening: the ranking is there, calls may begin at once, and every offer reaches its
 * candidate before the next event.
 *
 * - `withdrawn`: who waits leaves the list; who was offered a seat or confirmed gives it back;
 * - `declined`, `expired`: who was offered a seat and has not confirmed gives it back;
 * - `confirmed`: who was offered a seat keeps it;
 * - `capacity`: the number of seats from now on. Offers that are out stay, even if they are too many now;
 * - `close`: nothing is offered any more.
 *
 * Each candidate is offered a seat once at most. An event about somebody unknown, a repeated one, or one that
 * comes when it cannot be any more (a reply without an offer, `declined` after `confirmed`) changes nothing.
 */
export function playWaitingList(play: WaitingListPlay): WaitingListPlayed {
  const { ranking, events, ...seats } = WaitingListPlaySchema.parse(play);
  const list = openWaitingList(seats);
  openCalls(list);
  for (const [index, id] of ranking.entries()) {
    hear(list, {
      candidate: id,
      revision: 1,
      seat: { standing: 'waiting', rank: index + 1, offersTaken: 0 },
    });
  }
  const offers = [offerAll(list)];
  for (const event of events) {
    happen(list, event);
    offers.push(offerAll(list));
  }
  const candidates: WaitingListPlayed['state']['candidates'] = {
    ...{ waiting: [], offered: [], confirmed: [], gone: [] },
  };
  for (const id of ranking) {
    const standing = entryOf(list, id)?.[1];
    if (standing !== undefined && standing !== 'none') candidates[standing].push(id);
  }
  return { offers, state: { ...figuresOf(list), candidates } };
}

function offerAll(list: WaitingList): string[] {
  const offers = planOffers(list);
  for (const { candidate: id, offer } of offers) {
    tell(list, id, { standing: 'offered', offersTaken: offer });
  }
  return offers.map(({ candidate: id }) => id);
}

function happen(list: WaitingList, event: PlayEvent): void {
  switch (event.type) {
    case 'capacity':
      return changeSeats(list, { capacity: event.value, overCall: list.overCall });
    case 'close':
      return closeList(list);
    default: {
      const [, standing, , offersTaken] = entryOf(list, event.candidate) ?? [0, 'none', 0, 0, 0];
      const becomes = after(event.type, standing);
      if (becomes !== null) tell(list, event.candidate, { standing: becomes, offersTaken });
    }
  }
}

function after(
  event: 'withdrawn' | 'declined' | 'expired' | 'confirmed',
  standing: SeatStanding['standing'],
): 'gone' | 'confirmed' | null {
  const held = standing === 'offered' || standing === 'confirmed';
  if (event === 'withdrawn') return held || standing === 'waiting' ? 'gone' : null;
  if (standing !== 'offered') return null;
  return event === 'confirmed' ? 'confirmed' : 'gone';
}

function tell(list: WaitingList, id: string, seat: SeatStanding): void {
  const [revision = 0] = entryOf(list, id) ?? [];
  hear(list, { candidate: id, revision: revision + 1, seat });
}

import type { Offer, SeatWord, WaitingListPlay } from '../../src/domain/index.ts';

/**
 * The waiting list as one would write it first: every question is answered by looking at everything again.
 * The over-call factor comes in hundredths, so that it is a whole number.
 */
export class NaiveWaitingList {
  capacity: number | null = 0;
  hundredths = 100;
  opened = false;
  closed = false;
  called = 0;
  private readonly newest = new Map<string, SeatWord>();
  private readonly made = new Map<string, number>();

  hear(word: SeatWord): void {
    const known = this.newest.get(word.candidate);
    if (known !== undefined && known.revision >= word.revision) return;
    this.newest.set(word.candidate, word);
    const taken = 'offersTaken' in word.seat ? word.seat.offersTaken : 0;
    const made = this.made.get(word.candidate) ?? 0;
    this.made.set(word.candidate, word.seat.standing === 'waiting' ? Math.max(made, taken) : taken);
  }

  forget(candidate: string): void {
    const word = this.newest.get(candidate);
    if (word === undefined) return;
    const offersTaken = 'offersTaken' in word.seat ? word.seat.offersTaken : 0;
    this.newest.set(candidate, { ...word, seat: { standing: 'gone', offersTaken } });
    this.made.set(candidate, offersTaken);
  }

  /** The revision of the newest word about a candidate. */
  heardOf(candidate: string): number | undefined {
    return this.newest.get(candidate)?.revision;
  }

  limit(): number {
    return this.capacity === null ? Infinity : Math.floor((this.capacity * this.hundredths) / 100);
  }

  waiting(): { candidate: string; rank: number }[] {
    return [...this.newest.values()]
      .flatMap(({ candidate, seat }) =>
        seat.standing === 'waiting' && this.made.get(candidate) === seat.offersTaken
          ? [{ candidate, rank: seat.rank }]
          : [],
      )
      .sort((a, b) => a.rank - b.rank || (a.candidate < b.candidate ? -1 : 1));
  }

  live(): number {
    return [...this.newest.values()].filter(({ candidate, seat }) =>
      seat.standing === 'waiting'
        ? (this.made.get(candidate) ?? 0) > seat.offersTaken
        : seat.standing === 'offered' || seat.standing === 'confirmed',
    ).length;
  }

  plan(atMost: number): Offer[] {
    const offers: Offer[] = [];
    while (this.opened && !this.closed && this.live() < this.limit() && offers.length < atMost) {
      const [first] = this.waiting();
      if (first === undefined) break;
      const offer = (this.made.get(first.candidate) ?? 0) + 1;
      this.made.set(first.candidate, offer);
      this.called += 1;
      offers.push({ candidate: first.candidate, offer });
    }
    return offers;
  }
}

/** The same for a play: who is offered a seat at the start and after each event. */
export function playNaively(
  { capacity, ranking, events }: WaitingListPlay,
  hundredths: number,
): string[][] {
  const standing = new Map(ranking.map((id) => [id, 'waiting']));
  let seats = capacity;
  let closed = false;
  const offer = (): string[] => {
    const offered: string[] = [];
    for (const id of ranking) {
      const live = [...standing.values()].filter((at) => at === 'offered' || at === 'confirmed');
      if (closed || live.length >= Math.floor((seats * hundredths) / 100)) break;
      if (standing.get(id) !== 'waiting') continue;
      standing.set(id, 'offered');
      offered.push(id);
    }
    return offered;
  };
  const offers = [offer()];
  for (const event of events) {
    if (event.type === 'capacity') seats = event.value;
    else if (event.type === 'close') closed = true;
    else {
      const at = standing.get(event.candidate);
      if (at !== undefined && event.type === 'withdrawn') standing.set(event.candidate, 'gone');
      else if (at === 'offered') {
        standing.set(event.candidate, event.type === 'confirmed' ? 'confirmed' : 'gone');
      }
    }
    offers.push(offer());
  }
  return offers;
}

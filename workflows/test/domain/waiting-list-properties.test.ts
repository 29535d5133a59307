import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  changeSeats,
  closeList,
  figuresOf,
  forget,
  hear,
  openCalls,
  openWaitingList,
  planOffers,
  playWaitingList,
  reopenList,
  type Offer,
  type SeatStanding,
  type SeatWord,
  type WaitingList,
  type WaitingListPlay,
} from '../../src/domain/index.ts';
import { NaiveWaitingList, playNaively } from './naive-waiting-list.ts';

const people = Array.from({ length: 12 }, (_, index) => `C${index}`);
const someone = fc.constantFrom(...people);
const hundredths = fc.constantFrom(100, 110, 115, 129, 150, 200);
const capacity = fc.option(fc.integer({ min: 0, max: 8 }), { nil: null, freq: 12 });
/** Which of the messages under way: its number among them, from the oldest. */
const which = fc.nat({ max: 30 });

/** What may happen. Messages and offers lie about until a step delivers one of them, in any order. */
const step = fc.oneof(
  fc.record({ type: fc.constant('ranked'), who: someone, rank: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ type: fc.constantFrom('admitted', 'left', 'confirmed'), who: someone }),
  fc.record({ type: fc.constantFrom('word', 'sameWordAgain'), which }),
  fc.record({ type: fc.constantFrom('word', 'sameWordAgain'), which }),
  fc.record({ type: fc.constantFrom('offer', 'offer', 'sameOfferAgain', 'lostOffer'), which }),
  fc.record({ type: fc.constant('seats'), capacity, hundredths }),
  fc.record({ type: fc.constantFrom('openCalls', 'close', 'reopen', 'openCalls', 'reopen') }),
  fc.record({ type: fc.constant('restart') }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
/** How many offers the planning after a step may make: no more than may still be under way. */
const atMost = fc.constantFrom(1, 1, 2, Infinity);
const lives = fc.array(fc.tuple(step as fc.Arbitrary<Step>, atMost), {
  ...{ minLength: 1, maxLength: 120, size: 'max' },
});

/** An application, as far as seats are concerned: it takes an offer only while it waits for that one. */
interface Place {
  revision: number;
  seat: SeatStanding;
  /** Its workflow is gone: it says nothing more, and no offer reaches it. */
  vanished: boolean;
}

/** Applications, a list and everything that is under way between them. */
class World {
  list: WaitingList = openWaitingList({ capacity: 0, overCall: 1 });
  readonly naive = new NaiveWaitingList();
  readonly places = new Map<string, Place>(
    people.map((who) => [who, { revision: 0, seat: { standing: 'none' }, vanished: false }]),
  );
  readonly words: SeatWord[] = [];
  readonly offers: Offer[] = [];
  /** Every offer that was ever made. */
  readonly made: Offer[] = [];
  /** How often an offer reached nobody. */
  forgotten = 0;
  /** Whether who has left or was admitted may be ranked again, as a correction does. */
  private readonly corrections: boolean;

  constructor(corrections: boolean) {
    this.corrections = corrections;
  }

  take(step: Step): void {
    switch (step.type) {
      case 'ranked': {
        const { standing } = this.at(step.who).seat;
        if (!this.corrections && standing !== 'none') return;
        return this.move(step.who, {
          standing: 'waiting',
          rank: step.rank,
          offersTaken: this.taken(step.who),
        });
      }
      case 'admitted':
        if (!this.corrections && this.at(step.who).seat.standing !== 'none') return;
        return this.move(step.who, { standing: 'offered', offersTaken: this.taken(step.who) });
      case 'left':
        return this.move(step.who, { standing: 'gone', offersTaken: this.taken(step.who) });
      case 'confirmed':
        if (this.at(step.who).seat.standing !== 'offered') return;
        return this.move(step.who, { standing: 'confirmed', offersTaken: this.taken(step.who) });
      case 'word':
      case 'sameWordAgain': {
        const word = pick(this.words, step.which, step.type === 'word');
        if (word === undefined) return;
        return this.tell(word);
      }
      case 'offer':
      case 'sameOfferAgain': {
        const offer = pick(this.offers, step.which, step.type === 'offer');
        return offer && this.receive(offer);
      }
      case 'lostOffer': {
        const offer = pick(this.offers, step.which, true);
        if (offer === undefined) return;
        this.at(offer.candidate).vanished = true;
        return this.receive(offer);
      }
      case 'seats':
        changeSeats(this.list, { capacity: step.capacity, overCall: step.hundredths / 100 });
        return void Object.assign(this.naive, {
          capacity: step.capacity,
          hundredths: step.hundredths,
        });
      case 'openCalls':
        openCalls(this.list);
        return void (this.naive.opened = true);
      case 'close':
        closeList(this.list);
        return void (this.naive.closed = true);
      case 'reopen':
        reopenList(this.list);
        return void (this.naive.closed = false);
      case 'restart':
        return void (this.list = JSON.parse(JSON.stringify(this.list)) as WaitingList);
    }
  }

  plan(atMost = Infinity): { offers: Offer[]; naive: Offer[] } {
    const offers = planOffers(this.list, atMost);
    this.offers.push(...offers);
    this.made.push(...offers);
    return { offers, naive: this.naive.plan(atMost) };
  }

  /** Everything under way arrives, and what follows from it, until nothing is under way any more. */
  settle(): void {
    for (;;) {
      for (const word of this.words.splice(0)) this.tell(word);
      for (const offer of this.offers.splice(0)) this.receive(offer);
      this.plan();
      if (this.offers.length === 0 && this.words.length === 0) return;
    }
  }

  at(who: string): Place {
    return this.places.get(who) as Place;
  }

  private tell(word: SeatWord): void {
    const repeated = hear(this.list, word);
    if (repeated !== null) this.offers.push(repeated);
    this.naive.hear(word);
  }

  private receive({ candidate, offer }: Offer): void {
    const { seat, vanished } = this.at(candidate);
    if (vanished) return this.forget(candidate);
    if (seat.standing !== 'waiting' || offer !== seat.offersTaken + 1) return;
    this.move(candidate, { standing: 'offered', offersTaken: offer });
  }

  private forget(who: string): void {
    const place = this.at(who);
    // Words that it said before and that arrive later still count.
    if (place.revision === this.naive.heardOf(who)) {
      place.seat = { standing: 'gone', offersTaken: this.taken(who) };
    }
    forget(this.list, who);
    this.naive.forget(who);
    this.forgotten += 1;
  }

  private taken(who: string): number {
    const { seat } = this.at(who);
    return seat.standing === 'none' ? 0 : seat.offersTaken;
  }

  private move(who: string, seat: SeatStanding): void {
    const place = this.at(who);
    if (place.vanished) return;
    const revision = place.revision + 1;
    this.places.set(who, { ...place, revision, seat });
    this.words.push({ candidate: who, revision, seat });
  }
}

function pick<T>(items: T[], which: number, take: boolean): T | undefined {
  const index = items.length === 0 ? 0 : which % items.length;
  return take ? items.splice(index, 1)[0] : items[index];
}

interface Planned {
  offers: Offer[];
  naive: Offer[];
  /** The list before the planning, and how many offers it was allowed to make. */
  before: WaitingList;
  atMost: number;
}

/** Lives random lives; `look` sees the world after each step and its planning. */
function forAllLives(
  look: (world: World, planned: Planned) => void,
  {
    corrections = true,
    end = (): void => undefined,
    ...parameters
  }: { corrections?: boolean; end?: (world: World) => void; seed?: number } = {},
): void {
  fc.assert(
    fc.property(lives, (steps) => {
      const world = new World(corrections);
      for (const [step, atMost] of steps) {
        world.take(step);
        const before = structuredClone(world.list);
        look(world, { ...world.plan(atMost), before, atMost });
      }
      end(world);
    }),
    { numRuns: 300, ...parameters },
  );
}

/** The planning had to stop although it could have gone on. */
function isCutShort({ list, naive }: World, { offers, atMost }: Planned): boolean {
  const { live, waiting } = figuresOf(list);
  return offers.length === atMost && waiting > 0 && live < naive.limit();
}

test('these lives meet applications that cannot be reached, and plannings that are cut short', () => {
  const met = { forgotten: 0, forgottenAgain: 0, cutShort: 0 };
  forAllLives((world, planned) => void (met.cutShort += isCutShort(world, planned) ? 1 : 0), {
    seed: 1,
    end: ({ forgotten, places }) => {
      const vanished = [...places.values()].filter((place) => place.vanished).length;
      met.forgotten += vanished;
      met.forgottenAgain += forgotten - vanished;
    },
  });
  expect(met.forgotten).toBeGreaterThan(100);
  expect(met.forgottenAgain).toBeGreaterThan(5);
  expect(met.cutShort).toBeGreaterThan(40);
});

test('the planner offers what a naive reference offers, after every step of every life', () => {
  forAllLives(({ list, naive }, { offers, naive: expected }) => {
    expect(offers).toEqual(expected);
    const figures = figuresOf(list);
    expect(figures).toMatchObject({
      live: naive.live(),
      waiting: naive.waiting().length,
      called: naive.called,
    });
  });
});

test('nobody is offered a seat while someone ranked before them is still waiting', () => {
  forAllLives(({ naive }, { offers, before }) => {
    const rankOf = ({ candidate }: Offer): number => before.entries[candidate]?.[2] ?? NaN;
    const [next] = naive.waiting();
    for (const [index, offer] of offers.entries()) {
      const following = offers[index + 1];
      if (following !== undefined) expect(rankOf(offer)).toBeLessThanOrEqual(rankOf(following));
      if (next !== undefined) expect(rankOf(offer)).toBeLessThanOrEqual(next.rank);
    }
  });
});

test('offers never exceed what the seats allow, and no seat stays free while someone waits', () => {
  forAllLives((world, planned) => {
    const { offers, atMost } = planned;
    const { live, waiting, status } = figuresOf(world.list);
    expect(offers.length).toBeLessThanOrEqual(atMost);
    if (offers.length > 0) expect(live).toBeLessThanOrEqual(world.naive.limit());
    if (status !== 'open') expect(offers).toEqual([]);
    else if (!isCutShort(world, planned)) {
      expect(waiting === 0 || live >= world.naive.limit()).toBe(true);
    }
  });
});

test('offers that are planned a few at a time are those that are planned at once', () => {
  forAllLives((_, { before, atMost }) => {
    if (atMost === Infinity) return;
    const [atOnce, inPortions] = [structuredClone(before), structuredClone(before)];
    const expected = planOffers(atOnce);
    const offers: Offer[] = [];
    for (;;) {
      const portion = planOffers(inPortions, atMost);
      offers.push(...portion);
      if (portion.length === 0) break;
    }
    expect(offers).toEqual(expected);
    expect(figuresOf(inPortions)).toEqual(figuresOf(atOnce));
  });
});

test('who cannot be reached neither waits nor holds a seat, until a newer word of theirs arrives', () => {
  forAllLives(({ list, naive, places }) => {
    for (const [who, { vanished, seat, revision }] of places) {
      if (!vanished || seat.standing !== 'gone' || naive.heardOf(who) !== revision) continue;
      expect(list.entries[who]?.[1]).toBe('gone');
    }
  });
});

test('each candidate is offered a seat once at most, as long as no correction puts them back', () => {
  forAllLives(() => undefined, {
    corrections: false,
    end: ({ made }) => {
      expect(new Set(made.map(({ candidate }) => candidate)).size).toBe(made.length);
      expect(made.every(({ offer }) => offer === 1)).toBe(true);
    },
  });
});

test('the number and the highest rank of those called never go back', () => {
  forAllLives(({ list }, { before }) => {
    const goesBack =
      list.called < before.called || (list.lastCalledRank ?? 0) < (before.lastCalledRank ?? 0);
    expect(goesBack).toBe(false);
  });
});

test('once everything has arrived, list and applications agree, and no free seat is left to who waits', () => {
  forAllLives(() => undefined, {
    end: (world) => {
      world.settle();
      const seats = [...world.places.values()].map(({ seat }) => seat.standing);
      const figures = figuresOf(world.list);
      const count = (...standings: string[]): number =>
        seats.filter((standing) => standings.includes(standing)).length;
      expect(figures).toMatchObject({
        live: count('offered', 'confirmed'),
        confirmed: count('confirmed'),
        waiting: count('waiting'),
      });
      if (figures.status === 'open') {
        expect(figures.waiting === 0 || figures.live >= world.naive.limit()).toBe(true);
      }
    },
  });
});

test('the order of words that arrive together does not matter, nor how often each arrives', () => {
  const word: fc.Arbitrary<SeatWord> = fc.record({
    candidate: someone,
    revision: fc.integer({ min: 1, max: 5 }),
    seat: fc.constant({ standing: 'none' as const }),
  });
  const standingOf = ({ candidate, revision }: SeatWord): SeatStanding => {
    // One revision of an application means one thing.
    const kind = (people.indexOf(candidate) * 7 + revision * 3) % 4;
    const offersTaken = revision > 3 ? 1 : 0;
    if (kind === 0) return { standing: 'waiting', rank: (revision * 5) % 7, offersTaken };
    return { standing: kind === 1 ? 'offered' : kind === 2 ? 'gone' : 'confirmed', offersTaken };
  };
  fc.assert(
    fc.property(
      fc.uniqueArray(word, {
        size: 'max',
        maxLength: 40,
        selector: ({ candidate, revision }) => `${candidate}/${revision}`,
      }),
      fc.infiniteStream(fc.nat()),
      capacity,
      (once, chances, seats) => {
        const words = once.map((each) => ({ ...each, seat: standingOf(each) }));
        const shuffled = [...words, ...words]
          .map((each) => ({ each, at: chances.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        const [one, other] = [words, shuffled].map((heard) => {
          const list = openWaitingList({ capacity: seats, overCall: 1 });
          openCalls(list);
          for (const each of heard) hear(list, each);
          const offers = planOffers(list);
          return { offers, figures: figuresOf(list), entries: list.entries };
        });
        expect(other).toEqual(one);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a queue that many have joined and left stays small', () => {
  const list = openWaitingList({ capacity: 0, overCall: 1 });
  for (let revision = 1; revision <= 5_000; revision += 1) {
    const candidate = people[revision % people.length] as string;
    const seat: SeatStanding =
      revision % 5 === 0
        ? { standing: 'gone', offersTaken: 0 }
        : { standing: 'waiting', rank: 1 + ((revision * 7) % 11), offersTaken: 0 };
    hear(list, { candidate, revision, seat });
  }
  expect(list.queue.length).toBeLessThan(100);
});

test('a play offers what a naive reference offers', () => {
  const events: fc.Arbitrary<WaitingListPlay['events']> = fc.array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          type: fc.constantFrom('withdrawn', 'declined', 'expired', 'confirmed'),
          candidate: fc.oneof(someone, fc.constant('UNKNOWN')),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          type: fc.constant('capacity'),
          value: fc.integer({ min: 0, max: 8 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('close') }) },
    ),
    { maxLength: 60, size: 'max' },
  ) as fc.Arbitrary<WaitingListPlay['events']>;
  fc.assert(
    fc.property(
      fc.shuffledSubarray(people),
      fc.integer({ min: 0, max: 8 }),
      hundredths,
      events,
      (ranking, seats, factor, happened) => {
        const play = { capacity: seats, overCall: factor / 100, ranking, events: happened };
        expect(playWaitingList(play).offers).toEqual(playNaively(play, factor));
      },
    ),
    { numRuns: 2_000 },
  );
});

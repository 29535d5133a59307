import { expect, test } from '@jest/globals';
import {
  changeSeats,
  closeList,
  figuresOf,
  forget,
  hear,
  offersAllowed,
  openCalls,
  openWaitingList,
  planOffers,
  reopenList,
  type SeatStanding,
  type WaitingList,
} from '../../src/domain/index.ts';

const waits = (rank: number, offersTaken = 0): SeatStanding => ({
  standing: 'waiting',
  rank,
  offersTaken,
});
const offered: SeatStanding = { standing: 'offered', offersTaken: 0 };
const gone: SeatStanding = { standing: 'gone', offersTaken: 0 };

/** Two seats: one offered by the commission, one free; C, A and B wait in this order. */
function listOfTwo(): WaitingList {
  const list = openWaitingList({ capacity: 2, overCall: 1 });
  hear(list, { candidate: 'ADMITTED', revision: 9, seat: offered });
  hear(list, { candidate: 'A', revision: 9, seat: waits(2) });
  hear(list, { candidate: 'B', revision: 9, seat: waits(3) });
  hear(list, { candidate: 'C', revision: 9, seat: waits(1) });
  return list;
}

function called(list: WaitingList): string[] {
  return planOffers(list).map(({ candidate }) => candidate);
}

test('a list that is held offers nothing, and its free seats in rank order once calls may begin', () => {
  const list = listOfTwo();
  expect(called(list)).toEqual([]);
  expect(figuresOf(list)).toMatchObject({ status: 'held', live: 1, waiting: 3, called: 0 });
  openCalls(list);
  expect(planOffers(list)).toEqual([{ candidate: 'C', offer: 1 }]);
  expect(called(list)).toEqual([]);
  expect(figuresOf(list)).toEqual({
    status: 'open',
    capacity: 2,
    overCall: 1,
    live: 2,
    confirmed: 0,
    waiting: 2,
    called: 1,
    lastCalledRank: 1,
    exhausted: false,
  });
});

test('a seat given back goes to the next one; a confirmed one is kept', () => {
  const list = listOfTwo();
  openCalls(list);
  planOffers(list);
  hear(list, { candidate: 'C', revision: 10, seat: { standing: 'confirmed', offersTaken: 1 } });
  expect(called(list)).toEqual([]);
  expect(figuresOf(list)).toMatchObject({ live: 2, confirmed: 1 });
  hear(list, { candidate: 'ADMITTED', revision: 10, seat: gone });
  expect(called(list)).toEqual(['A']);
});

test('an offer under way counts until the application has answered, and no other is made', () => {
  const list = listOfTwo();
  openCalls(list);
  planOffers(list);
  // The application was given another rank before the offer reached it.
  const repeated = hear(list, { candidate: 'C', revision: 10, seat: waits(7) });
  expect(repeated).toEqual({ candidate: 'C', offer: 1 });
  expect(called(list)).toEqual([]);
  expect(figuresOf(list)).toMatchObject({ live: 2, waiting: 2 });
});

test('who is put on the list again after an offer waits again, and is offered again in their turn', () => {
  const list = listOfTwo();
  openCalls(list);
  planOffers(list);
  hear(list, { candidate: 'C', revision: 11, seat: { standing: 'offered', offersTaken: 1 } });
  hear(list, { candidate: 'C', revision: 14, seat: waits(9, 1) });
  expect(called(list)).toEqual(['A']);
  hear(list, { candidate: 'B', revision: 14, seat: gone });
  hear(list, { candidate: 'ADMITTED', revision: 14, seat: gone });
  expect(planOffers(list)).toEqual([{ candidate: 'C', offer: 2 }]);
});

test('an offer that came too late for a candidate who left does not hold a seat when they wait again', () => {
  const list = listOfTwo();
  openCalls(list);
  planOffers(list);
  hear(list, { candidate: 'C', revision: 10, seat: gone });
  expect(called(list)).toEqual(['A']);
  hear(list, { candidate: 'C', revision: 12, seat: waits(1) });
  expect(figuresOf(list)).toMatchObject({ live: 2, waiting: 2 });
  hear(list, { candidate: 'ADMITTED', revision: 12, seat: gone });
  expect(planOffers(list)).toEqual([{ candidate: 'C', offer: 1 }]);
});

test('a candidate who left and waits again, and of whose leaving nothing was heard, gets the offer again', () => {
  const list = listOfTwo();
  openCalls(list);
  planOffers(list);
  // The offer came while C did not wait.
  expect(hear(list, { candidate: 'C', revision: 12, seat: waits(8) })).toEqual({
    candidate: 'C',
    offer: 1,
  });
  expect(hear(list, { candidate: 'C', revision: 10, seat: gone })).toBeNull();
  expect(figuresOf(list)).toMatchObject({ live: 2, waiting: 2 });
});

test('an application that cannot be reached frees its place, until it speaks again', () => {
  const list = listOfTwo();
  openCalls(list);
  expect(called(list)).toEqual(['C']);
  forget(list, 'C');
  forget(list, 'NOBODY');
  expect(called(list)).toEqual(['A']);
  hear(list, { candidate: 'C', revision: 9, seat: waits(1) });
  expect(figuresOf(list)).toMatchObject({ live: 2, waiting: 1 });
});

test('more seats are offered at once; fewer seats take no offer back', () => {
  const list = listOfTwo();
  openCalls(list);
  changeSeats(list, { capacity: 3, overCall: 1 });
  expect(called(list)).toEqual(['C', 'A']);
  changeSeats(list, { capacity: 1, overCall: 1 });
  hear(list, { candidate: 'ADMITTED', revision: 10, seat: gone });
  hear(list, { candidate: 'C', revision: 10, seat: { standing: 'gone', offersTaken: 1 } });
  expect(called(list)).toEqual([]);
  hear(list, { candidate: 'A', revision: 10, seat: { standing: 'gone', offersTaken: 1 } });
  expect(called(list)).toEqual(['B']);
});

test('a seat more may be free than offers are planned at once', () => {
  const list = listOfTwo();
  openCalls(list);
  changeSeats(list, { capacity: null, overCall: 1 });
  expect(planOffers(list, 2)).toHaveLength(2);
  expect(planOffers(list, 2)).toHaveLength(1);
  expect(figuresOf(list)).toMatchObject({ waiting: 0, exhausted: false });
});

test('a closed list offers nothing more, and goes on as it was when it is reopened', () => {
  const list = listOfTwo();
  openCalls(list);
  closeList(list);
  expect(called(list)).toEqual([]);
  expect(figuresOf(list)).toMatchObject({ status: 'closed', waiting: 3 });
  reopenList(list);
  expect(called(list)).toEqual(['C']);
});

test('a list is exhausted when nobody waits although a seat is free', () => {
  const list = listOfTwo();
  openCalls(list);
  changeSeats(list, { capacity: 4, overCall: 1 });
  planOffers(list);
  expect(figuresOf(list)).toMatchObject({ live: 4, waiting: 0, exhausted: false });
  hear(list, { candidate: 'ADMITTED', revision: 10, seat: gone });
  planOffers(list);
  expect(figuresOf(list)).toMatchObject({ live: 3, waiting: 0, exhausted: true });
});

test('a closed list is told as closed, whether anybody waits or not: it is never exhausted', () => {
  const list = listOfTwo();
  openCalls(list);
  changeSeats(list, { capacity: 4, overCall: 1 });
  closeList(list);
  expect(figuresOf(list)).toMatchObject({ status: 'closed', live: 1, waiting: 3, called: 0 });
  for (const candidate of ['A', 'B', 'C']) hear(list, { candidate, revision: 10, seat: gone });
  expect(called(list)).toEqual([]);
  expect(figuresOf(list)).toMatchObject({
    ...{ status: 'closed', live: 1, waiting: 0, exhausted: false },
  });
  reopenList(list);
  expect(figuresOf(list)).toMatchObject({ status: 'open', exhausted: true });
});

test.each([
  [20, 1, 20],
  [20, 1.15, 23],
  [3, 1.1, 3],
  [10, 1.1, 11],
  [100, 1.29, 129],
  [7, 1.5, 10],
  [0, 2, 0],
  [100_000, 1.000001, 100_000],
  [1_000_000, 1.000001, 1_000_001],
  [null, 1.15, Infinity],
])('of %p seats, %p times as many offers are %p', (capacity, overCall, allowed) => {
  expect(offersAllowed({ capacity, overCall })).toBe(allowed);
});

test('a list of 10,000 candidates is carried in well under the 2 MB that the engine allows', () => {
  const list = openWaitingList({ capacity: 100, overCall: 1.1 });
  for (let rank = 1; rank <= 10_000; rank += 1) {
    const candidate = `6WB${String(rank).padStart(5, '0')}`;
    hear(list, { candidate, revision: 100 + rank, seat: waits(rank) });
  }
  expect(JSON.stringify(list).length).toBeLessThan(700_000);
});

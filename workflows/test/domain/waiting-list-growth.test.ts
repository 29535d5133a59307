import { expect, test } from '@jest/globals';
import {
  hear,
  openCalls,
  openWaitingList,
  planOffers,
  type WaitingList,
} from '../../src/domain/index.ts';

const SIZES = [300, 3_000, 30_000] as const;

test('the work of a whole campaign grows with n log n of the candidates, counted in steps', () => {
  const [small, middle, large] = SIZES.map((size) => stepsOf(size) / (size * Math.log2(size)));
  if (!small || !middle || !large) throw new Error('Three sizes were expected.');
  // A clock would measure the memory's caches too.
  expect(middle / small).toBeLessThan(1.1);
  expect(large / middle).toBeLessThan(1.1);
});

/** Everybody is ranked, in no order; half of them fit; they reply one by one, and two in three give their seat back. */
function stepsOf(size: number): number {
  const list = openWaitingList({ capacity: size / 2, overCall: 1 });
  const steps = countSteps(list);
  openCalls(list);
  const revisions = new Map<string, number>();
  const say = (candidate: string, seat: Parameters<typeof hear>[1]['seat']) => {
    const revision = (revisions.get(candidate) ?? 0) + 1;
    revisions.set(candidate, revision);
    hear(list, { candidate, revision, seat });
  };
  const offerAll = () => {
    for (const { candidate, offer } of planOffers(list)) {
      say(candidate, { standing: 'offered', offersTaken: offer });
    }
  };
  for (let index = 0; index < size; index += 1) {
    const rank = ((index * 7_919) % size) + 1;
    say(`C${index}`, { standing: 'waiting', rank, offersTaken: 0 });
  }
  offerAll();
  for (let index = 0; index < size; index += 1) {
    say(`C${index}`, { standing: index % 3 === 1 ? 'confirmed' : 'gone', offersTaken: 1 });
    offerAll();
  }
  return steps();
}

/** From now on each look into the list's table and queue, and each change of them, is counted. */
function countSteps(list: WaitingList): () => number {
  let steps = 0;
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (...access) => ((steps += 1), Reflect.get(...access)),
      set: (...access) => ((steps += 1), Reflect.set(...access)),
      getOwnPropertyDescriptor: (...access) => (
        (steps += 1),
        Reflect.getOwnPropertyDescriptor(...access)
      ),
    });
  list.entries = counted(list.entries);
  let queue = counted(list.queue);
  Object.defineProperty(list, 'queue', {
    get: () => queue,
    set: (tidied: WaitingList['queue']) => (queue = counted(tidied)),
  });
  return () => steps;
}

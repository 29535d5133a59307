import { playWaitingList, type WaitingListPlay } from '@admis/workflows/domain';
import { round } from './figures.ts';

const SIZES = [1_000, 10_000, 100_000];
const RUNS = 5;

/**
 * The pure planner alone, on that many ranked candidates and as many events: the fastest of five runs, since
 * whatever else the machine does only adds.
 */
export function measurePlanner() {
  // The first runs are the compiler's.
  for (let run = 0; run < RUNS; run += 1) playWaitingList(playOf(10_000));
  const figures = Object.fromEntries(SIZES.map((size) => [String(size), fastestOf(playOf(size))]));
  const [small = NaN, middle = NaN, large = NaN] = Object.values(figures);
  console.log(
    `Planner: ten times the candidates and events take ${round(middle / small)}, then ${round(large / middle)} times as long.`,
  );
  return figures;
}

function fastestOf(play: WaitingListPlay): number {
  const runs = Array.from({ length: RUNS }, () => {
    const beginning = performance.now();
    playWaitingList(play);
    return performance.now() - beginning;
  });
  return round(Math.min(...runs));
}

/** Half as many seats as candidates, who reply one after the other; two in three give their seat back. */
function playOf(size: number): WaitingListPlay {
  const ranking = Array.from({ length: size }, (_, index) => `C${index}`);
  const replies = ['withdrawn', 'confirmed', 'declined'] as const;
  return {
    capacity: size / 2,
    overCall: 1,
    ranking,
    events: ranking.map((candidate, index) => ({
      type: replies[index % replies.length] ?? 'withdrawn',
      candidate,
    })),
  };
}

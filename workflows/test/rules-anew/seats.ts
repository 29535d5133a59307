import type { Instant } from '../../src/domain/index.ts';
import type { Life, Standing } from './life.ts';

/** One programme with few seats: who applied to it, and when its list may call. */
export interface Seats {
  programme: string;
  capacity: number;
  lives: readonly Life[];
  opensAt: Instant;
  closesAt: Instant;
}

/** How long a word may be on its way from an application to its list, or back. */
const underWayMs = 60_000;

/**
 * Looks at the seats at each of these instants, and at each offer.
 *
 * @returns what the rules of the waiting list would not leave so, in words
 */
export function seatsNotByTheRules(seats: Seats, looks: readonly Instant[]): string[] {
  const { programme, capacity, lives, opensAt, closesAt } = seats;
  const wrong: string[] = [];
  const lastMoment = new Date(Date.parse(closesAt) - 1).toISOString();
  for (const at of [...looks.filter((look) => opensAt < look && look < closesAt), lastMoment]) {
    const free = capacity - seatedAt(lives, at);
    const waiting = waitingAt(lives, at).length;
    if (free > 0 && waiting > 0) {
      wrong.push(`${programme}, ${at}: ${free} seats free although ${waiting} candidates wait`);
    }
  }
  for (const { at, rank } of offersOf(lives)) {
    if (at <= opensAt || at >= closesAt)
      wrong.push(`${programme}, ${at}: offered by a closed list`);
    const before = new Date(Date.parse(at) - 1).toISOString();
    if (seatedAt(lives, before, underWayMs) >= capacity) {
      wrong.push(`${programme}, ${at}: rank ${rank} offered a seat that was not free`);
    }
    const soon = new Date(Date.parse(at) + underWayMs).toISOString();
    const overtaken = waitingAt(lives, soon).filter((standing) => standing.rank < rank);
    if (overtaken.length > 0) wrong.push(`${programme}, ${at}: rank ${rank} overtook others`);
  }
  const excess = seatedAt(lives, closesAt) - capacity;
  const corrected = lives.filter((life) => standingAt(life, closesAt)?.byCorrection).length;
  if (excess > corrected) wrong.push(`${programme}: ${excess} more than there are seats`);
  return wrong;
}

/** When each offer of the list became a decision, and to which rank. */
export function offersOf(lives: readonly Life[]): Standing[] {
  return lives.flatMap(({ standings }) =>
    standings.filter(({ is }, index) => is === 'seated' && standings[index - 1]?.is === 'waiting'),
  );
}

/** @param heardAfterMs seats taken by a correction count only once the list has heard of it */
function seatedAt(lives: readonly Life[], at: Instant, heardAfterMs = 0): number {
  return lives.filter((life) => {
    const standing = standingAt(life, at);
    if (standing?.is !== 'seated') return false;
    return !standing.byCorrection || Date.parse(standing.at) + heardAfterMs <= Date.parse(at);
  }).length;
}

function waitingAt(lives: readonly Life[], at: Instant): Standing[] {
  return lives.flatMap((life) => {
    const standing = standingAt(life, at);
    return standing?.is === 'waiting' ? [standing] : [];
  });
}

function standingAt({ standings }: Life, at: Instant): Standing | undefined {
  return standings.findLast((standing) => standing.at <= at);
}

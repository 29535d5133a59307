import {
  settle,
  type Application,
  type Instant,
  type NumberedEvent,
  type ProgrammeDates,
} from '@admis/workflows/domain';
import type { Programme } from '../data-access/catalogue-peer.ts';

/** An application as it stands now, whenever its workflow wakes: a publication is seen by all at one instant. */
export interface AsOfNow {
  state: Application;
  /** As the workflow counts once it has passed the same deadlines. */
  revision: number;
  /** What has happened by itself since the last recorded event. */
  passed: NumberedEvent[];
}

/** Without `programme` by the dates last recorded. */
export function asOfNow(
  { revision, state }: { revision: number; state: Application },
  programme: Programme | undefined,
  now: Instant,
): AsOfNow {
  const settled = settle(state, { now, dates: currentDates(state, programme) });
  const passed = settled.events.map((event, index) => ({
    ...event,
    revision: revision + 1 + index,
  }));
  return { state: settled.state, revision: revision + passed.length, passed };
}

/** The catalogue's dates, unless it speaks of another campaign than the application's. */
export function currentDates(state: Application, programme: Programme | undefined): ProgrammeDates {
  return programme?.campaign === state.programme.campaign ? programme.dates : state.dates;
}

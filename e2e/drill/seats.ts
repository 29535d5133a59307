import type { WaitingListStanding } from '@admis/workflows/messages';
import type { Cast } from './cast.ts';
import { insist } from './insist.ts';
import type { Programme } from './programmes.ts';
import type { WorkflowSide } from './workflow-side.ts';

const PAGE = 100;

/** Differences between a list and the applications to its programme, and seats that the rules would not leave so. */
export async function compareSeats(
  workflows: WorkflowSide,
  cast: Cast,
  { campaign, id }: Programme,
): Promise<string[]> {
  const list = await workflows.waitingList(campaign, id);
  const held = await seatsByApplications(cast, id);
  const wrong: string[] = [];
  for (const figure of ['live', 'confirmed', 'waiting'] as const) {
    if (list[figure] !== held[figure]) {
      wrong.push(`${id}: ${figure} ${list[figure]} in the list, ${held[figure]} by applications`);
    }
  }
  const free = freeSeats(list);
  if (list.status === 'open' && free > 0 && list.waiting > 0) {
    wrong.push(`${id}: ${free} seats are free although ${list.waiting} candidates wait`);
  }
  if (free < 0 && held.promoted > 0) {
    wrong.push(`${id}: ${-free} offers too many, ${held.promoted} of them by the list`);
  }
  return wrong;
}

/** Negative: more offers than seats. */
export function freeSeats({ capacity, overCall, live }: WaitingListStanding): number {
  if (capacity === null) return 0;
  // A factor with two decimals: without the error of floating point.
  return Math.floor((Math.round(overCall * 100) * capacity) / 100) - live;
}

/** How many seats the applications to a programme take, and how many wait for one, by the read model. */
export async function seatsByApplications({ admin }: Cast, programme: string) {
  const seats = { live: 0, confirmed: 0, waiting: 0, promoted: 0 };
  for (let page = 1, seen = 0, total = 1; seen < total; page += 1) {
    const query = { programme, page, pageSize: PAGE };
    const { data } = await insist(() =>
      admin.admissions.GET('/applications', { params: { query } }),
    );
    if (data === undefined) throw new Error('The applications of a programme cannot be listed');
    total = data.total;
    seen += data.applications.length;
    for (const { decision, reply, end } of data.applications) {
      if (end !== null && end !== 'admitted') continue;
      if (decision.status === 'waitingList') seats.waiting += 1;
      if (decision.status !== 'favourable' && decision.status !== 'favourableWithReserve') continue;
      seats.live += 1;
      if (reply === 'confirmed') seats.confirmed += 1;
      if (decision.origin === 'waitingList') seats.promoted += 1;
    }
    if (data.applications.length === 0) break;
  }
  return seats;
}

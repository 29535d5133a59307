import type { Cast } from './cast.ts';
import { again, insist, NotYet } from './insist.ts';
import { answer, type Scene } from './life.ts';
import { look, noting } from './ledger.ts';
import type { Programme } from './programmes.ts';
import type { WorkflowSide } from './workflow-side.ts';
import { freeSeats, seatsByApplications } from './seats.ts';

/** The chair lets the lists call. 409: one is open already. */
export async function openLists({ chair }: Cast, programmes: readonly Programme[]): Promise<void> {
  for (const { id } of programmes.filter(({ limited }) => limited)) {
    const path = { programmeId: id };
    const { response } = await insist(() =>
      chair.api.admissions.POST('/waiting-lists/{programmeId}/open', { params: { path } }),
    );
    if (!response.ok && response.status !== 409) {
      throw new Error(`The list of ${id} could not be opened: ${response.status}`);
    }
  }
}

/**
 * Those whom a list has called reply, which calls others, and so on until nobody is called any more.
 * @returns how many were called
 */
export async function replyToCalls(
  workflows: WorkflowSide,
  cast: Cast,
  scenes: readonly Scene[],
): Promise<number> {
  const listed = scenes.filter(({ programme, life }) => programme.limited && life.fault === null);
  const programmes = new Set(listed.map(({ programme }) => programme));
  const answered = new Set<Scene>();
  let called = 0;
  for (;;) {
    for (const programme of programmes) await untilCalled(workflows, cast, programme);
    const callees: Scene[] = [];
    for (const scene of listed) {
      if (answered.has(scene)) continue;
      const { decision, reply, end } = await look(scene.life, scene.candidate);
      const offered = decision.status === 'favourable' && decision.origin === 'waitingList';
      if (offered && reply === 'none' && end === null) callees.push(scene);
      else if (decision.status !== 'waitingList') answered.add(scene);
    }
    if (callees.length === 0) return called;
    called += callees.length;
    await Promise.all(
      callees.map((scene) => {
        answered.add(scene);
        return noting(scene.life, () => answer(scene));
      }),
    );
  }
}

/** Every free seat is offered, as long as somebody waits, and every offer has arrived. */
function untilCalled(workflows: WorkflowSide, cast: Cast, programme: Programme): Promise<void> {
  const { campaign, id } = programme;
  return again(async () => {
    const list = await workflows.waitingList(campaign, id);
    const free = freeSeats(list);
    if (free > 0 && list.waiting > 0) throw new NotYet(`${free} seats of ${id} are free`);
    const { waiting } = await seatsByApplications(cast, id);
    if (waiting !== list.waiting) throw new NotYet(`${waiting - list.waiting} offers under way`);
  });
}

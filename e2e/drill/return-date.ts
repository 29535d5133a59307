import { dayFromToday } from '../support/staff-pages.ts';
import type { Cast } from './cast.ts';
import { again, insist, NotYet, PatienceLost } from './insist.ts';
import type { Life } from './ledger.ts';
import type { Programme } from './programmes.ts';
import type { WorkflowSide } from './workflow-side.ts';

type Days = { closesOn: string; returnOn: string };

/**
 * The return date of the programmes that have one to pass passes, while parts are still being killed: until each
 * workflow has refused the file that was left lying.
 *
 * @param atEnd is told how to put the days back, which opens again what was late
 */
export async function letReturnDatePass(
  cast: Cast,
  workflows: WorkflowSide,
  { programmes, lives }: { programmes: readonly Programme[]; lives: readonly Life[] },
  atEnd: (clean: () => Promise<unknown>) => void,
): Promise<number> {
  for (const { id } of programmes.filter(({ returnDatePasses }) => returnDatePasses)) {
    const { closesOn, returnOn } = await findSettings(cast, id);
    atEnd(() => move(cast, id, { closesOn, returnOn }));
    const yesterday = dayFromToday(-1);
    await move(cast, id, { closesOn: yesterday, returnOn: yesterday });
  }
  const late = lives.flatMap(({ id, leftLying, fault }) =>
    id !== null && leftLying && fault === null ? [id] : [],
  );
  await Promise.all(
    late.map((id) =>
      again(async () => {
        const { state } = await workflows.standing(id);
        if (state?.end !== 'refusedLate') throw new NotYet(`${id} is not refused as late`);
      }).catch(leaveToTheComparison),
    ),
  );
  return late.length;
}

function leaveToTheComparison(error: unknown): void {
  if (!(error instanceof PatienceLost)) throw error;
}

async function findSettings({ admin }: Cast, id: string): Promise<Days & { version: number }> {
  const params = { path: { id } };
  const { data } = await insist(() => admin.catalogue.GET('/programmes/{id}/settings', { params }));
  if (data === undefined) throw new Error(`The days of ${id} cannot be read`);
  return data;
}

/** Asked again with the version as it is then: an answer may be lost after the days were moved. */
function move(cast: Cast, id: string, days: Days): Promise<void> {
  return again(async () => {
    const { version, closesOn, returnOn } = await findSettings(cast, id);
    if (closesOn === days.closesOn && returnOn === days.returnOn) return;
    const { response } = await insist(() =>
      cast.admin.catalogue.PATCH('/programmes/{id}', {
        params: { path: { id } },
        body: { expectedVersion: version, ...days },
      }),
    );
    if (response.status === 409) throw new NotYet(`the days of ${id} have changed meanwhile`);
    if (!response.ok) throw new Error(`The days of ${id} could not be moved: ${response.status}`);
  });
}

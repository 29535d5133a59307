import { answered } from '../support/api.ts';
import { apply, type PROGRAMME_IDS } from '../support/lives.ts';
import type { People } from '../support/people.ts';

/** Open to everybody; fewer than one candidate may apply to. */
const PROGRAMMES = [
  ...['insurance', 'languages', 'cinema', 'law', 'directLaw', 'otherCentre'],
  'threeSeats',
] as const satisfies (keyof typeof PROGRAMME_IDS)[];

/**
 * Sees to it that the store holds at least `wanted` applications, as in the middle of a campaign.
 *
 * @returns how many there are
 */
export async function fillStore(people: People, wanted: number): Promise<number> {
  const admin = people.staff('admin').admissions;
  const count = async () =>
    answered(await admin.GET('/applications', { params: { query: { pageSize: 1 } } })).total;
  for (let missing = wanted - (await count()); missing > 0; missing -= PROGRAMMES.length) {
    const candidate = await people.candidate();
    for (const programme of PROGRAMMES) await apply(candidate, programme);
  }
  return count();
}

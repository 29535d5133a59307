import type { Dependencies } from './dependencies.ts';
import { wrongValues } from './wrong-values.ts';

/** Where a diploma was obtained: in France down to the school. */
export interface Place {
  country: string | null;
  departement: string | null;
  communeInsee: string | null;
  schoolId: string | null;
  schoolName: string | null;
}

/**
 * The place after a change. What no longer fits a field that was changed is emptied: another country empties the
 * département, another département the commune, another commune the school. What was given itself must fit.
 *
 * @throws ProblemError 400 naming the fields that do not fit
 */
export async function placeAfter<Values extends Place>(
  { communes, schools }: Pick<Dependencies, 'communes' | 'schools'>,
  current: Values,
  changes: Partial<Values>,
): Promise<Values> {
  const next: Place = { ...current, ...changes };
  const faults: Record<string, string> = {};
  const isGiven = (field: keyof Place) => (changes[field] ?? null) !== null;
  const drop = (...fields: (keyof Place)[]) => {
    for (const field of fields) if (!isGiven(field)) next[field] = null;
  };
  if (next.country !== current.country) {
    drop('departement', 'communeInsee', 'schoolId', 'schoolName');
  }
  if (next.country !== 'FR') {
    for (const field of ['departement', 'communeInsee', 'schoolId'] as const) {
      if (next[field] !== null) faults[field] = 'is for France only';
    }
  } else {
    if (next.departement !== current.departement) drop('communeInsee', 'schoolId', 'schoolName');
    if (next.communeInsee !== current.communeInsee) drop('schoolId', 'schoolName');
    const { departement } = next;
    if (departement !== null && !communes.departements.some(({ code }) => code === departement)) {
      faults['departement'] = 'is no département';
    }
    if (next.communeInsee !== null) {
      const commune = communes.find(next.communeInsee);
      if (commune === undefined) faults['communeInsee'] = 'is no commune';
      else if (departement === null) next.departement = commune.departement;
      else if (commune.departement !== departement) {
        faults['communeInsee'] = 'is not in that département';
      }
    }
  }
  // A name in free words replaces a school of the list, unless both came together.
  if (isGiven('schoolName') && !isGiven('schoolId')) next.schoolId = null;
  if (next.schoolId !== null && faults['schoolId'] === undefined) {
    const school = await schools.find(next.schoolId);
    if (school === undefined) faults['schoolId'] = 'is no school of the list';
    else if (next.communeInsee !== null && school.communeInsee !== next.communeInsee) {
      faults['schoolId'] = 'is not in that commune';
    } else {
      next.schoolName = school.name;
    }
  } else if (changes.schoolId === null && current.schoolId !== null) {
    drop('schoolName');
  }
  if (Object.keys(faults).length > 0) throw wrongValues(faults);
  return { ...current, ...changes, ...next };
}

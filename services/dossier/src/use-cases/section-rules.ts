import type { FormSection } from '@admis/workflows/domain';
import type { SectionValues } from '../data-access/dossiers.ts';
import { isBacSeries } from '../lists/bac-series.ts';
import { searchable } from '../lists/search-words.ts';
import type { AddressValues, BaccalaureateValues, PersonalValues } from '../schemas/values.ts';
import type { Dependencies } from './dependencies.ts';
import { placeAfter } from './place-rules.ts';
import { wrongValues } from './wrong-values.ts';

type Lists = Pick<Dependencies, 'communes' | 'schools'>;

/**
 * A section's values after a change. What was given must fit the rest and the official lists; what it makes
 * pointless is emptied.
 *
 * @throws ProblemError 400 naming every field that does not fit
 */
export const valuesAfter: {
  [Id in FormSection]: (
    lists: Lists,
    current: SectionValues[Id],
    changes: Partial<SectionValues[Id]>,
  ) => Promise<SectionValues[Id]>;
} = { personal, address, baccalaureate };

async function personal(
  _lists: Lists,
  current: PersonalValues,
  changes: Partial<PersonalValues>,
): Promise<PersonalValues> {
  const next = { ...current, ...changes };
  const { ine = null, ineExemption = null } = changes;
  if (ine !== null && ineExemption !== null) {
    throw wrongValues({ ineExemption: 'goes with no INE only' });
  }
  // Either one or the other.
  if (ine !== null) next.ineExemption = null;
  if (ineExemption !== null) next.ine = null;
  if (next.nationality === 'FR' && next.ineExemption === 'foreignNeverInFrance') {
    if (ineExemption !== null) throw wrongValues({ ineExemption: 'is for foreign students' });
    next.ineExemption = null;
  }
  return next;
}

async function address(
  { communes }: Lists,
  current: AddressValues,
  changes: Partial<AddressValues>,
): Promise<AddressValues> {
  const next = { ...current, ...changes };
  const drop = (...fields: ('postalCode' | 'communeInsee' | 'town')[]) => {
    for (const field of fields) if ((changes[field] ?? null) === null) next[field] = null;
  };
  if (next.country !== current.country) drop('postalCode', 'communeInsee', 'town');
  if (next.country !== 'FR') {
    if (next.communeInsee !== null) throw wrongValues({ communeInsee: 'is for France only' });
    return next;
  }
  if (next.postalCode !== current.postalCode) drop('communeInsee', 'town');
  const faults: Record<string, string> = {};
  const { postalCode } = next;
  const possible = postalCode === null ? undefined : communes.ofPostalCode(postalCode);
  if (possible?.length === 0) faults['postalCode'] = 'is no French postal code';
  const town = searchable(changes.town ?? '');
  if (next.communeInsee === null || (town !== '' && (changes.communeInsee ?? null) === null)) {
    // The town typed instead of chosen; or the only one there is.
    const named = possible?.filter(({ name }) => town === '' || searchable(name) === town) ?? [];
    next.communeInsee = named.length === 1 ? (named[0]?.inseeCode ?? null) : null;
    if (town !== '' && next.communeInsee === null && faults['postalCode'] === undefined) {
      faults['town'] = 'is no commune of that postal code';
    }
  }
  const commune = next.communeInsee === null ? undefined : communes.find(next.communeInsee);
  if (next.communeInsee !== null && faults['postalCode'] === undefined) {
    if (commune === undefined) faults['communeInsee'] = 'is no commune';
    else if (possible !== undefined && !possible.includes(commune)) {
      faults['communeInsee'] = 'does not have that postal code';
    }
  }
  if (Object.keys(faults).length > 0) throw wrongValues(faults);
  return { ...next, town: commune?.name ?? null };
}

async function baccalaureate(
  lists: Lists,
  current: BaccalaureateValues,
  changes: Partial<BaccalaureateValues>,
): Promise<BaccalaureateValues> {
  const next = { ...current, ...changes };
  if (next.series !== null && !isBacSeries(next.series, next.year)) {
    if ((changes.series ?? null) !== null) {
      throw wrongValues({ series: 'is no series of that year' });
    }
    next.series = null;
  }
  return { ...(await placeAfter(lists, current, changes)), series: next.series };
}

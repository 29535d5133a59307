/** The sections that are one form each; the others are rows. */
export type FormSection = 'personal' | 'address' | 'baccalaureate';

/** Why fields of a section may not be changed. */
export type DossierLock = 'applied' | 'records' | 'recordsPending' | 'unknown';

/** What is known of a dossier that decides who may write where. */
export interface DossierOwnership {
  /** none: no student of the university. */
  records: 'none' | 'pending' | 'filled' | 'notFound';
  /** The sections that student records filled. */
  ownedByRecords: readonly string[];
  /** Whether there is an application; `unknown` when nobody can tell at the moment. */
  applied: boolean | 'unknown';
}

/** The fields that student records do not keep: a student completes them (guide §4 a). */
export const phoneFields: readonly string[] = ['phone', 'mobilePhone'];

/**
 * Which fields of a section its owner may change, and why not all: after the first application nothing of the
 * personal details (guide §4 g); of what student records own the phone numbers alone (guide §4 a and c), also while
 * the records are still to come. The address stays open to everybody (guide §4 b).
 */
export function accessToSection(
  section: FormSection,
  { records, ownedByRecords, applied }: DossierOwnership,
): { locked: DossierLock | null; editable: 'all' | readonly string[] } {
  if (section === 'address') return { locked: null, editable: 'all' };
  if (section === 'personal' && applied !== false) {
    return { locked: applied === true ? 'applied' : 'unknown', editable: [] };
  }
  const owned = records === 'filled' && ownedByRecords.includes(section);
  if (!owned && records !== 'pending') return { locked: null, editable: 'all' };
  return {
    locked: owned ? 'records' : 'recordsPending',
    editable: section === 'personal' ? phoneFields : [],
  };
}

type Values = Readonly<Record<string, unknown>>;

/** The names of the fields that a section still needs, in the order of its form (guide §4 a–c). */
export function missingFields(section: FormSection, values: Values): string[] {
  return neededFields(section, values).filter((field) => (values[field] ?? null) === null);
}

function neededFields(section: FormSection, { country, ine, ineExemption }: Values): string[] {
  const french = country === 'FR';
  switch (section) {
    case 'personal':
      return ['nationality', ...((ine ?? ineExemption ?? null) === null ? ['ine'] : [])];
    case 'address':
      return french
        ? ['country', 'line1', 'postalCode', 'communeInsee']
        // Not every country has postal codes.
        : ['country', 'line1', 'town'];
    case 'baccalaureate':
      return [
        ...['year', 'series', 'country'],
        ...(french ? ['departement', 'communeInsee', 'schoolName'] : []),
      ];
  }
}

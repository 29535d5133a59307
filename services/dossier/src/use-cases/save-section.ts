import { ProblemError } from '@admis/kit';
import type { FormSection } from '@admis/workflows/domain';
import type { SectionValues } from '../data-access/dossiers.ts';
import type { Dependencies } from './dependencies.ts';
import { getFile } from './get-dossier.ts';
import { viewSection, type SectionView } from './get-section.ts';
import { appliedIfKnown } from './section-access.ts';
import { valuesAfter } from './section-rules.ts';
import { emptied } from './wrong-values.ts';

export interface SectionChange<Id extends FormSection> {
  number: string;
  section: Id;
  changes: Partial<SectionValues[Id]>;
  /** Absent: whatever the version, as fields are saved one by one. */
  expectedVersion?: number | undefined;
  /** The candidate's own, with which admissions is asked. */
  token: string;
}

/**
 * Saves fields of a section; the others stay as they are. Values that are the same already are no change, so that a
 * whole form may be sent whatever is locked in it.
 *
 * @throws ProblemError 404 `notFound`; 400 naming every wrong field; 409 `sectionLocked` with `fields`, 409
 *   `versionMoved` with the section as it stands; 503 when admissions cannot say whether there is an application
 */
export async function saveSection<Id extends FormSection>(
  deps: Dependencies,
  { number, section, changes, expectedVersion, token }: SectionChange<Id>,
): Promise<SectionView<Id>> {
  for (;;) {
    const file = await getFile(deps, number);
    const { version, values } = file.sections[section];
    const given = changed(values, emptied(changes));
    const fields = Object.keys(given);
    const view = viewSection(file, section, await appliedFor(deps, section, fields, token));
    if (expectedVersion !== undefined && expectedVersion !== version) throw versionMoved(view);
    if (fields.length === 0) return view;
    const refused = fields.filter((field) => !view.editable.includes(field));
    if (refused.length > 0) {
      throw new ProblemError(409, 'sectionLocked', 'These fields can no longer be changed here.', {
        locked: view.locked,
        fields: refused,
      });
    }
    const next = await valuesAfter[section](deps, values, given);
    if (await deps.dossiers.saveSection(number, section, version, next)) {
      return { ...view, version: version + 1, values: next };
    }
    // Saved by another window in this very moment: the same once more, on what it left.
  }
}

/** Only the personal details ask for it; only a change must know. */
async function appliedFor(
  deps: Dependencies,
  section: FormSection,
  fields: string[],
  token: string,
): Promise<boolean | 'unknown'> {
  if (section !== 'personal') return false;
  return fields.length > 0 ? deps.admissions.hasApplied(token) : appliedIfKnown(deps, token);
}

function changed<Values extends object>(
  current: Values,
  changes: Partial<Values>,
): Partial<Values> {
  const entries = Object.entries(changes).filter(
    ([field, value]) => current[field as keyof Values] !== value,
  );
  return Object.fromEntries(entries) as Partial<Values>;
}

function versionMoved({ version, values }: SectionView<FormSection>): ProblemError {
  return new ProblemError(
    409,
    'versionMoved',
    'This was changed in the meantime, perhaps in another window.',
    { version, values },
  );
}

import type { FormSection } from '@admis/workflows/domain';
import type { DossierFile, SectionValues } from '../data-access/dossiers.ts';
import type { Dependencies } from './dependencies.ts';
import { getFile } from './get-dossier.ts';
import { accessTo, appliedIfKnown, type SectionAccess } from './section-access.ts';

export type SectionView<Id extends FormSection> = SectionAccess & {
  version: number;
  values: SectionValues[Id];
};

/** A section with what its owner may change in it now. @throws ProblemError 404 `notFound` */
export async function getSection<Id extends FormSection>(
  deps: Dependencies,
  { number, section, token }: { number: string; section: Id; token: string },
): Promise<SectionView<Id>> {
  const file = await getFile(deps, number);
  // The others do not depend on it.
  const applied = section === 'personal' ? await appliedIfKnown(deps, token) : false;
  return viewSection(file, section, applied);
}

export function viewSection<Id extends FormSection>(
  file: DossierFile,
  section: Id,
  applied: boolean | 'unknown',
): SectionView<Id> {
  return { ...accessTo(file, section, applied), ...file.sections[section] };
}

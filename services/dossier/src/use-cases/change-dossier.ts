import type { Dossier, Language } from '../data-access/dossiers.ts';
import type { Dependencies } from './dependencies.ts';
import { getDossier } from './get-dossier.ts';
import { saveSection } from './save-section.ts';

/**
 * Changes what a candidate may change at the top of their own dossier. The nationality is one of the personal
 * details and obeys their locks.
 *
 * @throws ProblemError 404 `notFound`, and what saveSection throws
 */
export async function changeDossier(
  deps: Dependencies,
  { number, token }: { number: string; token: string },
  { language, nationality }: { language?: Language | undefined; nationality?: string | undefined },
): Promise<Dossier> {
  if (nationality !== undefined) {
    await saveSection(deps, { number, token, section: 'personal', changes: { nationality } });
  }
  if (language !== undefined) await deps.dossiers.changeLanguage(number, language);
  return getDossier(deps, number);
}

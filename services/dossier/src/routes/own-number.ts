import { problems } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';

/** A student who came by the university's sign-on has no number until their dossier is created. */
export function ownNumber({ dossierNumber }: Actor): string {
  if (dossierNumber === undefined) throw problems.notFound('You have no dossier yet.');
  return dossierNumber;
}

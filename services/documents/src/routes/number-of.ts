import { problems } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';

/** The dossier number of the candidate who asks. @throws ProblemError 403 for those who have none */
export function numberOf({ dossierNumber }: Actor): string {
  if (dossierNumber === undefined) throw problems.forbidden();
  return dossierNumber;
}

import type { DossierActivities } from '@admis/workflows/messages';
import type { Dependencies } from './use-cases/dependencies.ts';
import { destroyDossier } from './use-cases/destroy-dossier.ts';
import { fillFromStudentRecords } from './use-cases/fill-from-student-records.ts';

/** What workflows may ask of this service. */
export function createActivities(deps: Dependencies): DossierActivities {
  return {
    eraseDossier: ({ dossierNumber }) => destroyDossier(deps, dossierNumber),
    fillFromStudentRecords: ({ dossierNumber }) => fillFromStudentRecords(deps, dossierNumber),
  };
}

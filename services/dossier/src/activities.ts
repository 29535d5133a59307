import type { DossierActivities } from '@admis/workflows/messages';
import type { Dependencies } from './use-cases/dependencies.ts';
import { fillFromStudentRecords } from './use-cases/fill-from-student-records.ts';

/** What the workflow `studentRecords` may ask of this service. */
export function createActivities(deps: Dependencies): DossierActivities {
  return {
    fillFromStudentRecords: ({ dossierNumber }) => fillFromStudentRecords(deps, dossierNumber),
  };
}

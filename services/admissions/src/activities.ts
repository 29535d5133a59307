import type { AdmissionsActivities } from '@admis/workflows/messages';
import { recordBatch, type RecordingDependencies } from './use-cases/record-batch.ts';

/** What workflows may ask of this service, on the task queue `admissions`. */
export function createActivities(dependencies: RecordingDependencies): AdmissionsActivities {
  return {
    async recordBatch(batch) {
      await recordBatch(dependencies, batch);
    },
  };
}

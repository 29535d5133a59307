import { ProblemError } from '@admis/kit';
import type { RecordedBatch } from '@admis/workflows/messages';
import type { CandidateNames } from '../data-access/records.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { recordBatch } from './record-batch.ts';

/**
 * Records what the workflow has accepted, so that the next page shows it. When that cannot be done now, nothing
 * is lost: the workflow records it as soon as it can, and the client is told so.
 * @throws ProblemError 503 `recordedLater`
 */
export async function recordAccepted(
  dependencies: AdmissionsDependencies,
  batch: RecordedBatch,
): Promise<CandidateNames> {
  try {
    return await recordBatch(dependencies, batch);
  } catch (error) {
    const { applicationId, revision } = batch;
    dependencies.logger.warn({ err: error, applicationId, revision }, 'left to the workflow');
    throw new ProblemError(
      503,
      'recordedLater',
      'Your request was taken and counts. It cannot be shown at the moment, but will be shortly; it need not be repeated.',
      { applicationId },
      { cause: error },
    );
  }
}

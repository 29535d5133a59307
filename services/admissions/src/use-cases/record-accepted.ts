import { ProblemError } from '@admis/kit';
import type { RecordedBatch } from '@admis/workflows/messages';
import type { ApplicationRecord, CandidateNames } from '../data-access/records.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { recordBatch } from './record-batch.ts';
import { shareCommonPieces } from './share-common-pieces.ts';

/** An application as it then stands. */
type Recorded = Pick<ApplicationRecord, 'revision' | 'state' | 'names'>;

/**
 * Records what the workflow has accepted and what follows from it for the candidate's other applications, so that the
 * next page shows it. When that cannot be done now, nothing is lost: the workflow has it done as soon as it can, and
 * the client is told so where their own command cannot be shown.
 *
 * @throws ProblemError 503 `recordedLater`
 */
export async function recordAccepted(
  dependencies: AdmissionsDependencies,
  batch: RecordedBatch,
): Promise<Recorded> {
  const names = await recordOwn(dependencies, batch);
  const { revision, state } = await shareNow(dependencies, batch);
  return { revision, state, names };
}

async function recordOwn(
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

async function shareNow(
  dependencies: AdmissionsDependencies,
  batch: RecordedBatch,
): Promise<RecordedBatch> {
  try {
    return await shareCommonPieces(dependencies, batch);
  } catch (error) {
    const { applicationId, revision } = batch;
    dependencies.logger.warn(
      { err: error, applicationId, revision },
      'sharing left to the workflow',
    );
    return batch;
  }
}

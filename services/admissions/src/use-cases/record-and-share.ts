import type { RecordedBatch } from '@admis/workflows/messages';
import { recordBatch } from './record-batch.ts';
import { shareCommonPieces, type SharingDependencies } from './share-common-pieces.ts';

/**
 * Records what a workflow did and what follows from it for the candidate's other applications, as activities do:
 * whatever fails is tried again by the engine.
 */
export async function recordAndShare(
  dependencies: SharingDependencies,
  batch: RecordedBatch,
): Promise<void> {
  await recordBatch(dependencies, batch);
  await shareCommonPieces(dependencies, batch);
}

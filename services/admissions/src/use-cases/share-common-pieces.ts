import {
  commonFilesFor,
  mayShareFiles,
  type Actor,
  type Application,
  type CommonFile,
} from '@admis/workflows/domain';
import type { RecordedBatch } from '@admis/workflows/messages';
import type { ApplicationRecord } from '../data-access/records.ts';
import { currentDates } from './as-of-now.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { applicationsOf } from './find-erasure-holds.ts';
import { recordBatch } from './record-batch.ts';
import { updateIdOf } from './update-id.ts';

/** What recording a batch and sharing after it need. */
export type SharingDependencies = Pick<
  AdmissionsDependencies,
  'repository' | 'dossier' | 'catalogue' | 'workflows'
>;

/**
 * Lets every application of the candidate have the common pieces that were given for another, once `batch` is recorded.
 * It goes by how all of them stand, not by what this batch brought: run again, late or at the same time as another, it
 * ends in the same. The HTTP use case and the workflow's activity both call it, as they do `recordBatch`.
 *
 * @returns what last happened to the batch's own application
 * @throws ProblemError 503
 */
export async function shareCommonPieces(
  dependencies: SharingDependencies,
  batch: RecordedBatch,
): Promise<RecordedBatch> {
  const { events, state } = batch;
  if (!mayShareFiles(events, state)) return batch;
  const records = await applicationsOf(dependencies, state.candidate);
  const states = records.map((record) => record.state);
  const taken = await Promise.all(
    records.map(async (record) => {
      const files = commonFilesFor(record.state, states);
      return files.length === 0 ? undefined : take(dependencies, record, files);
    }),
  );
  return taken.find((one) => one?.applicationId === batch.applicationId) ?? batch;
}

/** @returns undefined when the application takes nothing any more: that is left as it is */
async function take(
  dependencies: SharingDependencies,
  { _id: id, revision, state }: ApplicationRecord,
  files: CommonFile[],
): Promise<RecordedBatch | undefined> {
  const { catalogue, workflows } = dependencies;
  const programme = await catalogue.findProgramme(state.programme.id);
  const actor = ownerOf(state);
  const outcome = await workflows.give(id, {
    command: { type: 'takeCommonPieces', files },
    context: { actor, dates: currentDates(state, programme) },
    updateId: updateIdOf(`common-pieces/${revision}`, actor, files),
  });
  if (outcome.kind !== 'accepted') return undefined;
  await recordBatch(dependencies, outcome.batch);
  return outcome.batch;
}

/** Files are shared in the candidate's name, whoever's command made it possible. */
function ownerOf({ candidate }: Application): Actor {
  return { id: candidate, roles: ['candidate'], dossierNumber: candidate };
}

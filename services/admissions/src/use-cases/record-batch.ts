import { openTasks, type Application, type Task } from '@admis/workflows/domain';
import type { RecordedBatch } from '@admis/workflows/messages';
import type { ApplicationRepository } from '../data-access/application-repository.ts';
import type { DossierPeer } from '../data-access/dossier-peer.ts';
import type { ApplicationRecord, CandidateNames, TaskRecord } from '../data-access/records.ts';
import { rankingOf } from './ranking-of.ts';
import { searchWords } from './search-words.ts';

export interface RecordingDependencies {
  repository: Pick<ApplicationRepository, 'find' | 'insertMissingEvents' | 'putIfNewer'>;
  dossier: DossierPeer;
}

/**
 * Writes what a command did: its events, then the application as it now stands with the tasks that are open.
 * The HTTP use case and the workflow's activity both call it with the same batch; running it again, in another
 * order, at the same time or after a crash half-way ends in the same data.
 * Answers the candidate's names, which the record keeps.
 */
export async function recordBatch(
  { repository, dossier }: RecordingDependencies,
  { applicationId, revision, events, state }: RecordedBatch,
): Promise<CandidateNames> {
  const recorded = await repository.find(applicationId);
  const names = recorded?.names ?? (await dossier.getNames(state.candidate));
  await repository.insertMissingEvents(applicationId, events);
  if (recorded === undefined || recorded.revision < revision) {
    await repository.putIfNewer(recordOf(applicationId, revision, state, names));
  }
  return names;
}

function recordOf(
  applicationId: string,
  revision: number,
  state: Application,
  names: CandidateNames,
): ApplicationRecord {
  return {
    _id: applicationId,
    revision,
    names,
    words: searchWords(state.candidate, names.lastName, names.firstName),
    sortName: searchWords(names.lastName, names.firstName).join(' '),
    tasks: openTasks(state).map((task) => taskRecordOf(task, state)),
    ...rankingOf(state),
    state,
  };
}

function taskRecordOf(task: Task, { draft, correction }: Application): TaskRecord {
  switch (task.type) {
    case 'validateDecision':
      return { ...task, notFor: draft?.enteredBy ?? null };
    case 'approveCorrection':
      return { ...task, notFor: correction?.proposedBy ?? null };
    default:
      return { ...task, notFor: null };
  }
}

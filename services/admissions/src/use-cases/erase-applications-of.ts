import type { AdmissionsDependencies } from './dependencies.ts';
import { applicationsOf } from './find-erasure-holds.ts';

/**
 * Erases a candidate's applications, their messages and who looked at them. May be repeated.
 *
 * @throws Error while the workflow of one of them still has something to write
 */
export async function eraseApplicationsOf(
  {
    repository,
    begun,
    readings,
    messages,
    erasureWorkflows,
    now,
  }: Pick<
    AdmissionsDependencies,
    'repository' | 'begun' | 'readings' | 'messages' | 'erasureWorkflows' | 'now'
  >,
  dossierNumber: string,
): Promise<void> {
  for (const record of await applicationsOf({ repository }, dossierNumber)) {
    if (!(await erasureWorkflows.isApplicationOver(record._id))) {
      throw new Error(`The workflow of ${record._id} is still at work`);
    }
    await repository.erase(record, now());
  }
  await begun.removeCandidate(dossierNumber);
  await readings.removeCandidate(dossierNumber);
  await messages.removeCandidate(dossierNumber);
}

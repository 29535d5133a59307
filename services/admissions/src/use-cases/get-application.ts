import type { Actor } from '@admis/workflows/domain';
import type { ApplicationView } from '../schemas/application.ts';
import { getVisibleRecord } from './access.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { noteReading } from './note-reading.ts';
import { presentApplication } from './present-application.ts';

/** @throws ProblemError 404, 403 (see `getVisibleRecord`), 503 when the catalogue does not answer */
export async function getApplication(
  dependencies: AdmissionsDependencies,
  id: string,
  actor: Actor,
): Promise<ApplicationView> {
  const { repository, catalogue } = dependencies;
  const record = await getVisibleRecord(repository, id, actor);
  const [programme] = await Promise.all([
    catalogue.findProgramme(record.state.programme.id),
    noteReading(dependencies, record.state, actor),
  ]);
  return presentApplication(dependencies, { record, programme, actor });
}

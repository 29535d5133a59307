import { problems } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import type { Readings } from '../schemas/reading.ts';
import { staffRoles } from './access.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { programmesOf } from './programmes-of.ts';

/** Enough for a person to read; the institution keeps them all. */
const most = 500;

/** Who looked at the candidate's applications: in which role, for which centre, never by name. */
export async function listReadings(
  {
    repository,
    readings,
    catalogue,
  }: Pick<AdmissionsDependencies, 'repository' | 'readings' | 'catalogue'>,
  { dossierNumber }: Actor,
): Promise<Readings> {
  if (dossierNumber === undefined) throw problems.forbidden();
  const found = await readings.findOfCandidate(dossierNumber, most);
  const records = await repository.findMany([
    ...new Set(found.map(({ applicationId }) => applicationId)),
  ]);
  const programmes = await programmesOf(catalogue, records);
  const states = new Map(records.map(({ _id, state }) => [_id, state]));
  return {
    readings: found.flatMap(({ applicationId, role, at }) => {
      const state = states.get(applicationId);
      if (state === undefined || !isStaffRole(role)) return [];
      const { id, title, centre } = state.programme;
      const known = programmes.get(id)?.centre;
      return [
        {
          application: { id: applicationId, programme: title },
          role,
          centre: known?.id === centre ? known.name : centre,
          at,
        },
      ];
    }),
  };
}

type StaffRole = Readings['readings'][number]['role'];

function isStaffRole(role: string): role is StaffRole {
  return (staffRoles as readonly string[]).includes(role);
}

import type { Connection } from 'mongoose';
import { createAdmissionsPeer } from './data-access/admissions-peer.ts';
import { createDossiers } from './data-access/dossiers.ts';
import { createRows } from './data-access/rows.ts';
import { createSchools } from './data-access/schools.ts';
import { readCommunes } from './lists/communes.ts';
import type { Dependencies } from './use-cases/dependencies.ts';

/** What this service's use cases work with, on its own database and the running peers. */
export async function createUseCases(options: {
  connection: Connection;
  admissionsUrl: string;
}): Promise<Dependencies> {
  return {
    dossiers: createDossiers(options.connection),
    rows: createRows(options.connection),
    schools: createSchools(options.connection),
    communes: await readCommunes(),
    admissions: createAdmissionsPeer(options.admissionsUrl),
  };
}

import type { Logger } from '@admis/kit';
import type { Client } from '@temporalio/client';
import type { Connection } from 'mongoose';
import { createAdmissionsPeer } from './data-access/admissions-peer.ts';
import { createDossiers } from './data-access/dossiers.ts';
import { createRecordsWorkflows } from './data-access/records-workflows.ts';
import { createRows } from './data-access/rows.ts';
import { createSchools } from './data-access/schools.ts';
import type { StudentRecords } from './data-access/student-records/student-records.ts';
import { readCommunes } from './lists/communes.ts';
import type { Dependencies } from './use-cases/dependencies.ts';

/** What this service's use cases work with, on its own database and the running peers. */
export async function createUseCases(options: {
  connection: Connection;
  temporal: Client;
  admissionsUrl: string;
  studentRecords: StudentRecords;
  logger: Logger;
}): Promise<Dependencies> {
  const { connection, temporal, admissionsUrl, studentRecords, logger } = options;
  return {
    dossiers: createDossiers(connection),
    rows: createRows(connection),
    schools: createSchools(connection),
    communes: await readCommunes(),
    admissions: createAdmissionsPeer(admissionsUrl),
    studentRecords,
    recordsWorkflows: createRecordsWorkflows(temporal),
    logger,
  };
}

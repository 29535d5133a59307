import type { Logger } from '@admis/kit';
import type { AdmissionsPeer } from '../data-access/admissions-peer.ts';
import type { Dossiers } from '../data-access/dossiers.ts';
import type { RecordsWorkflows } from '../data-access/records-workflows.ts';
import type { Rows } from '../data-access/rows.ts';
import type { Schools } from '../data-access/schools.ts';
import type { StudentRecords } from '../data-access/student-records/student-records.ts';
import type { Communes } from '../lists/communes.ts';

/** What the use cases of this service work with. */
export interface Dependencies {
  dossiers: Dossiers;
  rows: Rows;
  schools: Schools;
  communes: Communes;
  admissions: AdmissionsPeer;
  studentRecords: StudentRecords;
  recordsWorkflows: RecordsWorkflows;
  logger: Logger;
}

export const studentRecordsWorkflow = 'studentRecords';

export interface StudentRecordsInput {
  dossierNumber: string;
}

/** How it ended: filled, not known to the records, or the dossier is gone. */
export type StudentRecordsOutcome = 'filled' | 'notFound' | 'gone';

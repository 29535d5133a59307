/** A dossier number: 8 characters, capital letters and digits (guide: 6WB5H7IJ). */
export const dossierNumberPattern = /^[A-Z0-9]{8}$/;
const codePattern = /^[A-Z0-9-]{1,60}$/i;

export interface ApplicationKey {
  campaign: string;
  programme: string;
  candidate: string;
}

/** `2026.M2-DROIT-ASSUR.6WB5H7IJ`: fits in a path segment. One candidate, programme and campaign make one id. */
export function applicationIdOf({ campaign, programme, candidate }: ApplicationKey): string {
  return [campaign, programme, candidate].join('.');
}

/** The parts of an application id, or undefined when it is none. */
export function parseApplicationId(id: string): ApplicationKey | undefined {
  const [campaign, programme, candidate, ...rest] = id.split('.');
  if (campaign === undefined || programme === undefined || candidate === undefined)
    return undefined;
  const wellFormed =
    rest.length === 0 &&
    codePattern.test(campaign) &&
    codePattern.test(programme) &&
    dossierNumberPattern.test(candidate);
  return wellFormed ? { campaign, programme, candidate } : undefined;
}

/** `application/2026/M2-DROIT-ASSUR/6WB5H7IJ`: what operators read in the Temporal UI. */
export function applicationWorkflowId(applicationId: string): string {
  return `application/${applicationId.split('.').join('/')}`;
}

/** `account/6WB5H7IJ`. */
export function accountWorkflowId(dossierNumber: string): string {
  return `account/${dossierNumber}`;
}

/** `student-records/6WB5H7IJ`: fills a student's dossier. */
export function studentRecordsWorkflowId(dossierNumber: string): string {
  return `student-records/${dossierNumber}`;
}

/** `erasures/6WB5H7IJ`: a candidate's request that their data be erased. */
export function erasureWorkflowId(dossierNumber: string): string {
  return `erasures/${dossierNumber}`;
}

/** `waiting-list/2026/M2-DROIT-ASSUR`. */
export function waitingListWorkflowId(campaign: string, programme: string): string {
  return `waiting-list/${campaign}/${programme}`;
}

/** `campaign/2026`. */
export function campaignWorkflowId(campaign: string): string {
  return `campaign/${campaign}`;
}

/** `publication/2026/2026-05-20T08:00:00.000Z`: every decision of the campaign published at that instant. */
export function publicationWorkflowId(campaign: string, at: string): string {
  return `publication/${campaign}/${at}`;
}

/** `bulk-action/ranking/<id of the stored action>`. */
export function bulkActionWorkflowId(kind: string, id: string): string {
  return `bulk-action/${kind}/${id}`;
}

/** The registered name: one look through all open applications for what no workflow notices by itself. */
export const inspectionWorkflow = 'inspection';

/** The schedule that starts an inspection every hour; its workflows' ids begin with it. */
export const inspectionScheduleId = 'inspection';

/**
 * `lost`: the portal shows an open application, and no workflow runs. `behind`: its workflow has gone further than the
 * portal shows. `forgotten`: nobody has to act on it, and no date will.
 */
export type Flaw = 'lost' | 'behind' | 'forgotten';

export interface Finding {
  applicationId: string;
  flaw: Flaw;
}

/** A page of what was looked at; `last`: where the next page begins; null: no more. */
export interface InspectedPage {
  looked: number;
  findings: Finding[];
  last: string | null;
}

/** Type of the failure that an inspection ends with when it found something; its details are the findings. */
export const findingsFailure = 'Findings';

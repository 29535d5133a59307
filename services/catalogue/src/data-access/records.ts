import type { Day, Instant, PieceDefinition, Text } from '@admis/workflows/domain';

/**
 * What the catalogue's database holds, one interface a collection; `_id` is the business id.
 * Days are inclusive local days (YYYY-MM-DD) of the campaign's zone: the domain turns them into instants.
 */

/** What an administrator changed in one go, kept in the record itself: it is written with the values or not at all. */
export interface ChangeRecord {
  /** The record's version that this change made. */
  version: number;
  at: Instant;
  by: string;
  fields: FieldChange[];
}

export type FieldValue = string | number | boolean | null;

export interface FieldChange {
  /** Name of the field, e.g. `closesOn` or `extendedTo.closesOn`. */
  field: string;
  from: FieldValue;
  to: FieldValue;
}

/** What campaigns and programmes, which administrators change, have in common. */
interface ChangeableRecord {
  /** Counts the changes, from 1. */
  version: number;
  /** The last version of which the campaign's workflow knows. */
  toldVersion: number;
}

export interface CampaignRecord extends ChangeableRecord {
  _id: string;
  title: Text;
  /** The year of study candidates apply for, e.g. `2027-2028`. */
  academicYear: string;
  /** IANA name; every day of the campaign is a day of this zone. */
  timeZone: string;
  opensOn: Day;
  closesOn: Day;
  /** The campaign's own last day: confirmed candidates are then admitted. */
  endsOn: Day;
  /** How many applications one candidate may have in this campaign. */
  applicationLimit: number;
  /**
   * The extension of the whole campaign: no earlier date of a programme that keeps to the campaign's calendar
   * counts (use-cases/programme-dates.ts); null: not extended.
   */
  extendedTo: {
    closesOn: Day | null;
    returnOn: Day | null;
    replyOn: Day | null;
    waitingListClosesOn: Day | null;
    publicationAt: Instant | null;
  };
  /** The answer to an outage: no deadline of a candidate falls before it. */
  graceUntil: Instant | null;
  /** The legal time: how many months after its last day the campaign's data are erased. */
  retentionMonths: number;
  /** Made by the demo seeding. */
  demo: boolean;
}

export interface DisciplineRecord {
  _id: string;
  title: Text;
  order: number;
}

export interface LevelRecord {
  _id: string;
  title: Text;
  order: number;
}

export interface CentreRecord {
  _id: string;
  name: string;
  address: string[];
  email: string;
}

export interface CommissionRecord {
  _id: string;
  name: string;
  centre: string;
}

/** A piece as the domain defines it; `common`: a file given once serves wherever the piece is asked. */
export type PieceRecord = Omit<PieceDefinition, 'id'> & { _id: string };

export interface RefusalReasonRecord {
  _id: string;
  label: Text;
  order: number;
}

/** A programme as one campaign offers it: `_id` is `<campaign>.<code>`. */
export interface ProgrammeRecord extends ChangeableRecord {
  _id: string;
  campaign: string;
  /** The programme's id towards the outside, the same from one campaign to the next. */
  code: string;
  title: string;
  discipline: string;
  level: string;
  centre: string;
  commission: string;
  /** First and last day on which one may apply. */
  opensOn: Day;
  closesOn: Day;
  /** Last day on which the file may be transmitted (« date limite de retour »). */
  returnOn: Day;
  /** Last day for the candidate's answer; null: counted from the publication. */
  replyOn: Day | null;
  /** The candidate answers until the end of this many days after the publication. */
  replyDaysAfterPublication: number;
  /** When validated decisions are published; null: as soon as validated. */
  publicationAt: Instant | null;
  /** Last day for conditions of admission that have no date of their own; null: the rules' usual time. */
  conditionsOn: Day | null;
  /** Last day on which the waiting list calls; null: the campaign's last day. */
  waitingListClosesOn: Day | null;
  /** Seats; null: not limited. */
  capacity: number | null;
  /** So many times the seats may be offered at once; 1 or more. */
  overCall: number;
  treatment: 'direct' | 'controlled';
  /** `automatic`: a transmitted file counts as received at once. */
  reception: 'automatic' | 'manual';
  /** What becomes of a file that is whole but was not transmitted by the return date. */
  lateFiles: 'refuse' | 'transmitIfComplete';
  /** The commission may decide on a file that is not declared complete. */
  decidesOnIncomplete: boolean;
  information: Text;
  refusalReasons: string[];
  pieces: string[];
  order: number;
}

/** A whole catalogue, collection by collection. */
export interface CatalogueRecords {
  campaigns: CampaignRecord[];
  disciplines: DisciplineRecord[];
  levels: LevelRecord[];
  centres: CentreRecord[];
  commissions: CommissionRecord[];
  pieces: PieceRecord[];
  refusalReasons: RefusalReasonRecord[];
  programmes: ProgrammeRecord[];
}

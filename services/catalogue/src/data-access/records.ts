import type { Day, Instant, PieceDefinition, Text } from '@admis/workflows/domain';

/**
 * What the catalogue's database holds, one interface a collection; `_id` is the business id.
 * Days are inclusive local days (YYYY-MM-DD) of the campaign's zone: the domain turns them into instants.
 */

export interface CampaignRecord {
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
export interface ProgrammeRecord {
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
  /** The candidate answers until the end of this many days after the publication. */
  replyDaysAfterPublication: number;
  /** When validated decisions are published; null: as soon as validated. */
  publicationAt: Instant | null;
  /** Seats; null: not limited. */
  capacity: number | null;
  treatment: 'direct' | 'controlled';
  waitingList: boolean;
  /** `automatic`: a transmitted file counts as received at once. */
  reception: 'automatic' | 'manual';
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

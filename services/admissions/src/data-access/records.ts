import type {
  Actor,
  Application,
  DecisionOutcome,
  Instant,
  MessageSide,
  NumberedEvent,
  Role,
  Task,
} from '@admis/workflows/domain';
import type { WaitingListStanding } from '@admis/workflows/messages';

/** Whose application it is, as the dossier said when the application was first recorded. */
export interface CandidateNames {
  lastName: string;
  firstName: string;
}

/** As much of the read model as an inspection compares with the workflow. */
export type InspectedRecord = Pick<ApplicationRecord, '_id' | 'revision' | 'state'>;

/** The read model: one document an application, made from the workflow's events. */
export interface ApplicationRecord {
  /** The application's id. */
  _id: string;
  /** Of the last event in it: an older batch never overwrites a newer one. */
  revision: number;
  names: CandidateNames;
  /** The candidate's number and names in small letters without accents, word by word: what a search finds. */
  words: string[];
  /** For sorting by name in the same spelling as the search. */
  sortName: string;
  tasks: TaskRecord[];
  /** Its place in the programme's ranking, published or not, also once a seat was offered; null: none. */
  rank: number | null;
  /** Whether it waits on the list now, or will once its validated decision is published. */
  waits: 'now' | 'oncePublished' | null;
  /** Ranks that no other application may be given: of its decision, and of what is on its way. */
  ranksHeld: number[];
  state: Application;
}

export interface TaskRecord extends Task {
  /** Who may not do it although their role could: no one validates the decision they entered. */
  notFor: string | null;
}

/** What the waiting list of a programme last told, and whose it is. */
export interface WaitingListRecord extends WaitingListStanding {
  /** `<campaign>/<programme>`. */
  _id: string;
  title: string;
  centre: string;
}

/** One event; the history keeps them all. */
export interface EventRecord {
  /** `<applicationId>/<revision>`: one place in the history holds one event. */
  _id: string;
  applicationId: string;
  revision: number;
  event: NumberedEvent;
}

/** A ranking of a whole programme that someone proposed from a file, and what became of it. */
export interface RankingRecord {
  _id: string;
  campaign: string;
  programme: string;
  stage: 'proposed' | 'approved' | 'done' | 'dropped';
  /** Unique: the programme's as long as this is proposed or being done, so that there is one at a time; then its own id. */
  slot: string;
  proposedBy: Actor;
  proposedAt: Instant;
  approvedBy: string | null;
  approvedAt: Instant | null;
  rows: RankingRecordRow[];
}

export interface RankingRecordRow {
  /** In the file. */
  line: number;
  /** Dossier number. */
  number: string;
  rank: number;
  outcome: { status: 'done' | 'refused'; code: string | null } | null;
}

/** What is left of an application whose candidate had their data erased: enough to count it, nothing about a person. */
export interface ErasedApplicationRecord {
  /** See `traceIdOf`. */
  _id: string;
  campaign: string;
  programme: string;
  centre: string;
  commission: string;
  treatment: Application['programme']['treatment'];
  fileStatus: Application['fileStatus'];
  decision: DecisionOutcome['status'] | null;
  reply: Application['reply'];
  end: Application['end'];
  erasedAt: Instant;
}

/** The erasure of a candidate's data, under way or over. */
export interface ErasureRecord {
  /** See `traceIdOf`. */
  _id: string;
  begunAt: Instant;
  endedAt: Instant | null;
}

/** The applications that a candidate has begun in a campaign, as long as they may not be recorded. */
export interface BegunRecord {
  /** `<campaign>/<candidate>`. */
  _id: string;
  candidate: string;
  campaign: string;
  /** Counts the changes: one that was made of an older version is refused. */
  version: number;
  begun: BegunApplication[];
}

export interface BegunApplication {
  applicationId: string;
  at: Instant;
}

/** A member of staff looked at an application or one of its files. */
export interface ReadingRecord {
  /** `<applicationId>/<role>/<by>/<hour>`. */
  _id: string;
  applicationId: string;
  campaign: string;
  candidate: string;
  /** Who; for the institution alone. */
  by: string;
  /** As what they could. */
  role: Role;
  /** For the first time in that hour. */
  at: Instant;
}

/** A file that came with a message. */
export interface MessageFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  mime: string;
}

/** What the candidate or the centre of an application wrote to the other. */
export interface MessageRecord {
  /** Made of the form that sent it: see `messageIdOf`. */
  _id: string;
  applicationId: string;
  campaign: string;
  candidate: string;
  centre: string;
  from: MessageSide;
  /** Who wrote; of staff for the institution alone. */
  by: string;
  at: Instant;
  text: string;
  files: MessageFile[];
  /** When the other side first had it on a page. */
  readAt: Instant | null;
  /** The candidate's, and neither answered nor set aside. */
  waits: boolean;
  /** The centre's, and its mail is not handed over yet. */
  untold: boolean;
}

import type { Instant } from '../days.ts';
import type { Text } from '../text.ts';

/** Statut du dossier (guide §6 a). */
export type FileStatus = 'awaiting' | 'received' | 'incomplete' | 'complete';

export type PieceStatus = 'awaiting' | 'submitted' | 'accepted' | 'refused' | 'notConcerned';

/**
 * What a refused piece holds up when its due date passes.
 * `now`: the file is refused as incomplete. `later` and `no`: the manager gets a task, and the file may be
 * declared complete without it.
 */
export type Blocking = 'now' | 'later' | 'no';

/** A stored file: its key in the object store and what content checks found. No file name: it may name a person. */
export interface FileFacts {
  id: string;
  /** Bytes. */
  size: number;
  mime: string;
}

/** A piece that a programme asks for, as the catalogue defines it. */
export interface PieceDefinition {
  id: string;
  title: Text;
  /** Given once, it serves in every application that asks for the same piece. */
  common: boolean;
  notConcernedAllowed: boolean;
  /** A piece declared not concerned is asked again once the candidate is admitted (guide §5 e). */
  askedAgainOnAdmission: boolean;
  /** Id of a blank form to download, fill in and hand back. */
  blankForm: string | null;
}

export interface Piece extends PieceDefinition {
  status: PieceStatus;
  file: FileFacts | null;
  /** The present file has been handed over by a transmission. */
  transmitted: boolean;
  /** Of a refusal: why, until when (exclusive), and what it holds up. */
  comment: string | null;
  dueAt: Instant | null;
  blocking: Blocking | null;
  /** The due date passed without a new file, and staff have been told. */
  overdue: boolean;
}

/**
 * The dates that rule one application, all of them exclusive instants.
 * They live in the catalogue and are looked up when they matter, so an extension counts at once.
 */
export interface ProgrammeDates {
  opensAt: Instant;
  closesAt: Instant;
  returnAt: Instant;
  /** null: decisions are published as soon as they are validated. */
  publicationAt: Instant | null;
  /** Absolute reply date; null: `replyDays` after publication. */
  replyAt: Instant | null;
  /** Whole days after the day of publication; null with `replyAt` null: no reply date. */
  replyDays: number | null;
  /** The campaign's close: confirmed candidates are admitted. */
  campaignEndsAt: Instant;
}

/** What an application keeps of its programme. */
export interface ProgrammeFacts {
  id: string;
  title: string;
  campaign: string;
  centre: string;
  commission: string;
  treatment: 'direct' | 'controlled';
  reception: 'automatic' | 'manual';
  /** IANA name, e.g. `Europe/Paris`. */
  timeZone: string;
}

export interface RefusalReason {
  id: string;
  label: Text;
}

export type DecisionOutcome =
  | { status: 'favourable' }
  | { status: 'unfavourable'; reason: RefusalReason; comment: string | null };

/** A decision on its way: entered, then validated by someone else. Invisible to the candidate. */
export type DraftDecision = DecisionOutcome & {
  stage: 'entered' | 'validated';
  enteredBy: string;
  enteredAt: Instant;
  validatedBy: string | null;
};

/** The decision that the candidate may see. */
export type PublishedDecision = DecisionOutcome & { publishedAt: Instant };

export type End =
  'cancelled' | 'refusedLate' | 'refusedIncomplete' | 'refused' | 'withdrawn' | 'admitted';

/** The state of one application: plain JSON, made by `evolve` from its events and by nothing else. */
export interface Application {
  id: string;
  /** Dossier number of the candidate. */
  candidate: string;
  programme: ProgrammeFacts;
  dates: ProgrammeDates;
  appliedAt: Instant;
  fileStatus: FileStatus;
  /** When the file was last handed over; null while it is the candidate's turn. */
  transmittedAt: Instant | null;
  receivedAt: Instant | null;
  completeAt: Instant | null;
  pieces: Piece[];
  draft: DraftDecision | null;
  decision: PublishedDecision | null;
  reply: 'none' | 'confirmed' | 'withdrawn';
  repliedAt: Instant | null;
  end: End | null;
}

/** null: the candidate has not applied yet. */
export type ApplicationState = Application | null;

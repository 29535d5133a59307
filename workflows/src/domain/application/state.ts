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
  /** When the present due date was set: no reminder is sent for a time before it. */
  dueSetAt: Instant | null;
  /**
   * When the candidate last gave, took back or declared something here; of a file taken over from another
   * application, when it was given there. null: nothing yet, so whatever they gave elsewhere counts.
   */
  answeredAt: Instant | null;
}

/** A file given for a common piece of one application, for another that asks for the same piece. */
export interface CommonFile {
  piece: string;
  file: FileFacts;
  from: FileOrigin;
}

export interface FileOrigin {
  /** Id of the application, and the title of its programme. */
  application: string;
  programme: string;
  /** When the candidate gave the file. */
  at: Instant;
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
  /** By when conditions without a date of their own are to be met; null: 30 days after publication. */
  conditionsAt: Instant | null;
  /** When those who still wait are told that the list is closed; null: at the campaign's close. */
  waitingListClosesAt: Instant | null;
  /** No deadline of a candidate falls before it: an administrator's answer to an outage. */
  graceUntil: Instant | null;
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
  /** What becomes of a file that is whole but was not transmitted by the return date. */
  lateFiles: 'refuse' | 'transmitIfComplete';
  /** The commission may decide on a file that was received and is not declared complete. */
  decidesOnIncomplete: boolean;
  /** The number of seats is limited: a waiting list rules them. */
  limited: boolean;
  /** IANA name, e.g. `Europe/Paris`. */
  timeZone: string;
}

export interface RefusalReason {
  id: string;
  label: Text;
}

/** What a decision with reserve asks for, as the commission or the programme's pieces say it. */
export interface ConditionDefinition {
  id: string;
  title: Text;
  /** Exclusive; null: the programme's date for conditions. */
  dueAt: Instant | null;
  /** The condition is met by a file that the candidate hands in; else the manager knows by other means. */
  fileNeeded: boolean;
}

export interface Condition extends ConditionDefinition {
  status: 'awaiting' | 'submitted' | 'fulfilled' | 'notMet';
  file: FileFacts | null;
  /** Why a file was sent back, or why the condition is not met. */
  comment: string | null;
}

export type DecisionOutcome =
  | { status: 'favourable' }
  | { status: 'favourableWithReserve'; conditions: ConditionDefinition[] }
  | { status: 'waitingList'; rank: number }
  | { status: 'unfavourable'; reason: RefusalReason; comment: string | null };

/** A decision on its way: entered, then validated by someone else. Invisible to the candidate. */
export type DraftDecision = DecisionOutcome & {
  stage: 'entered' | 'validated';
  enteredBy: string;
  enteredAt: Instant;
  validatedBy: string | null;
};

/** How a decision came to replace the one before. */
export type DecisionOrigin =
  'commission' | 'waitingList' | 'conditionsMet' | 'conditionNotMet' | 'correction';

/** A decision that the candidate may see. */
export type PublishedDecision = DecisionOutcome & { publishedAt: Instant; origin: DecisionOrigin };

/** A published decision found to be wrong: proposed by a chair, in force once a second person approves. */
export interface Correction {
  outcome: DecisionOutcome;
  why: string;
  proposedBy: string;
  proposedAt: Instant;
}

/**
 * Letters follow decisions: each favourable or unfavourable one has its letter, and a decision that is replaced
 * by a correction takes its letter with it.
 */
export interface Letter {
  /** e.g. `2026.M2-DROIT-ASSUR.6WB5H7IJ-1`; never used twice. */
  reference: string;
  kind: 'admission' | 'refusal';
  issuedAt: Instant;
  revokedAt: Instant | null;
}

export type End =
  | 'cancelled'
  | 'refusedLate'
  | 'refusedIncomplete'
  | 'refused'
  | 'withdrawn'
  | 'listClosed'
  /** The campaign closed before anything else had ended the application. */
  | 'campaignClosed'
  | 'admitted';

/** The state of one application: plain JSON, made by `evolve` from its events and by nothing else. */
export interface Application {
  id: string;
  /** Dossier number of the candidate. */
  candidate: string;
  programme: ProgrammeFacts;
  dates: ProgrammeDates;
  /** When the dates last moved; no reminder is sent for a time before it. */
  datesMovedAt: Instant;
  /** This application's own later dates, given by a manager; null: the programme's count. */
  extended: { returnAt: Instant | null; replyAt: Instant | null };
  appliedAt: Instant;
  fileStatus: FileStatus;
  /** When the file was last handed over; null while it is the candidate's turn. */
  transmittedAt: Instant | null;
  receivedAt: Instant | null;
  completeAt: Instant | null;
  pieces: Piece[];
  draft: DraftDecision | null;
  /** The last published one. */
  decision: PublishedDecision | null;
  /** Of `decision` when it is with reserve, or when it followed from one that was. */
  conditions: Condition[];
  /** Decisions that were replaced, the oldest first. */
  pastDecisions: PublishedDecision[];
  correction: Correction | null;
  letters: Letter[];
  /** Offers of the waiting list that became a decision. */
  offersTaken: number;
  reply: 'none' | 'confirmed' | 'withdrawn';
  repliedAt: Instant | null;
  /** Reminders whose time has come, sent or not needed any more: `<deadline>/<days>/<instant>`. */
  reminded: string[];
  end: End | null;
  /** Nothing can change any more: the candidate ended it, or the campaign is over. */
  closed: boolean;
}

/** null: the candidate has not applied yet. */
export type ApplicationState = Application | null;

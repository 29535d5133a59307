import type { Instant } from '../days.ts';
import type { Role } from '../actor.ts';
import type {
  Blocking,
  DecisionOrigin,
  DecisionOutcome,
  FileFacts,
  FileOrigin,
  PieceDefinition,
  ProgrammeDates,
  ProgrammeFacts,
} from './state.ts';

/** What happened, without when and by whom. */
export type ApplicationFact =
  | {
      type: 'applied';
      id: string;
      candidate: string;
      programme: ProgrammeFacts;
      dates: ProgrammeDates;
      pieces: PieceDefinition[];
    }
  | { type: 'datesMoved'; dates: ProgrammeDates }
  /** `takenFrom`: the candidate gave the file for the same piece of another application. */
  | { type: 'pieceDeposited'; piece: string; file: FileFacts; takenFrom?: FileOrigin }
  | { type: 'pieceRemoved'; piece: string }
  | { type: 'pieceDeclaredNotConcerned'; piece: string }
  | { type: 'notConcernedUndone'; piece: string }
  | { type: 'transmitted' }
  | { type: 'received' }
  | { type: 'pieceAccepted'; piece: string }
  | {
      type: 'pieceRefused';
      piece: string;
      comment: string;
      dueAt: Instant;
      blocking: Blocking;
    }
  | { type: 'pieceOverdue'; piece: string }
  | { type: 'declaredComplete' }
  | { type: 'declaredIncomplete' }
  | { type: 'decisionEntered'; outcome: DecisionOutcome }
  | { type: 'decisionValidated' }
  | { type: 'decisionPublished' }
  | { type: 'conditionPieceDeposited'; condition: string; file: FileFacts }
  | { type: 'conditionFulfilled'; condition: string }
  /** `again`: the candidate may hand in another file until the due date; else the condition is not met. */
  | { type: 'conditionRejected'; condition: string; comment: string; again: boolean }
  | { type: 'conditionMissed'; condition: string }
  /** A new decision that follows by itself from what happened: the commission's own is `decisionPublished`. */
  | { type: 'decisionReplaced'; outcome: DecisionOutcome; origin: DecisionOrigin }
  | { type: 'promoted' }
  | { type: 'confirmed' }
  | { type: 'withdrawn' }
  | { type: 'withdrawnByStaff'; why: string }
  | { type: 'withdrawnByDeadline' }
  | { type: 'correctionProposed'; outcome: DecisionOutcome; why: string }
  | { type: 'correctionDropped' }
  /** The steps of a correction, in this order: each undoes one effect of the wrong decision. */
  | { type: 'letterRevoked'; reference: string }
  | { type: 'replyUndone' }
  | { type: 'decisionCorrected'; outcome: DecisionOutcome; why: string }
  /** One deadline of this application alone was moved, to `until` (exclusive). */
  | { type: 'deadlineExtended'; of: ExtendableDeadline; until: Instant }
  /** The time of a reminder came: `sent` tells whether it was still needed. */
  | { type: 'reminded'; of: RemindedDeadline; days: number; until: Instant; sent: boolean }
  | { type: 'reopened' }
  | { type: 'cancelled' }
  | { type: 'refusedLate' }
  | { type: 'refusedIncomplete'; piece: string }
  | { type: 'waitingListClosed' }
  | { type: 'admitted' }
  | { type: 'closed' };

/** A deadline that a manager may move for one application. */
export type ExtendableDeadline =
  | { kind: 'returnDate' }
  | { kind: 'replyDate' }
  | { kind: 'pieceDue'; piece: string }
  | { kind: 'conditionDue'; condition: string };

/** A deadline that candidates are reminded of. */
export type RemindedDeadline = ExtendableDeadline;

/** A fact with when it happened and who did it (`role` is the one in which they acted). */
export type ApplicationEvent = ApplicationFact & {
  at: Instant;
  by: { id: string; role: Role };
};

export type ApplicationEventType = ApplicationFact['type'];

/** An event with its place in the application's history: 1 for the first, without gaps. */
export type NumberedEvent = ApplicationEvent & { revision: number };

const staffOnly: ApplicationEventType[] = [
  'decisionEntered',
  'decisionValidated',
  'correctionProposed',
  'correctionDropped',
];

/** Whether the candidate may know of an event: how a decision came about stays within the commission. */
export function isPublicEvent(event: { type: ApplicationEventType }): boolean {
  return !staffOnly.includes(event.type);
}

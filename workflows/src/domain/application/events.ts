import type { Instant } from '../days.ts';
import type { Role } from '../actor.ts';
import type {
  Blocking,
  DecisionOutcome,
  FileFacts,
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
  | { type: 'pieceDeposited'; piece: string; file: FileFacts }
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
  | { type: 'confirmed' }
  | { type: 'withdrawn' }
  | { type: 'withdrawnByDeadline' }
  | { type: 'cancelled' }
  | { type: 'refusedLate' }
  | { type: 'refusedIncomplete'; piece: string }
  | { type: 'admitted' };

/** A fact with when it happened and who did it (`role` is the one in which they acted). */
export type ApplicationEvent = ApplicationFact & {
  at: Instant;
  by: { id: string; role: Role };
};

export type ApplicationEventType = ApplicationFact['type'];

/** An event with its place in the application's history: 1 for the first, without gaps. */
export type NumberedEvent = ApplicationEvent & { revision: number };

const secretUntilPublished: ApplicationEventType[] = ['decisionEntered', 'decisionValidated'];

/** Whether the candidate may know of an event: how a decision came about stays within the commission. */
export function isPublicEvent(event: { type: ApplicationEventType }): boolean {
  return !secretUntilPublished.includes(event.type);
}

import type { Deadline } from '../deadlines.ts';
import type { ApplicationFact } from '../events.ts';
import type { Application } from '../state.ts';

/** What follows when a deadline passes and nobody acted (lifecycle: « Deadlines »). */
export function consequenceOf(state: Application, deadline: Deadline): ApplicationFact {
  switch (deadline.kind) {
    case 'returnDate':
      return { type: 'refusedLate' };
    case 'pieceDue': {
      const piece = state.pieces.find(({ id }) => id === deadline.piece);
      return piece?.blocking === 'now'
        ? { type: 'refusedIncomplete', piece: piece.id }
        : { type: 'pieceOverdue', piece: deadline.piece ?? '' };
    }
    case 'publication':
      return { type: 'decisionPublished' };
    case 'replyDate':
      return { type: 'withdrawnByDeadline' };
    case 'campaignClose':
      return { type: 'admitted' };
  }
}

import type { ApplicationEvent } from './events.ts';
import type { Application, ApplicationState, DecisionOutcome, Piece } from './state.ts';

/** The state after an event. Pure and total: it never refuses, `decide` has done that. */
export function evolve(state: ApplicationState, event: ApplicationEvent): Application {
  if (event.type === 'applied') {
    return {
      id: event.id,
      candidate: event.candidate,
      programme: event.programme,
      dates: event.dates,
      appliedAt: event.at,
      fileStatus: 'awaiting',
      transmittedAt: null,
      receivedAt: null,
      completeAt: null,
      pieces: event.pieces.map((definition) => ({
        ...definition,
        status: 'awaiting',
        file: null,
        transmitted: false,
        comment: null,
        dueAt: null,
        blocking: null,
        overdue: false,
      })),
      draft: null,
      decision: null,
      reply: 'none',
      repliedAt: null,
      end: null,
    };
  }
  if (state === null) throw new Error(`An application cannot begin with ${event.type}`);
  switch (event.type) {
    case 'datesMoved':
      return { ...state, dates: event.dates };
    case 'pieceDeposited':
      return withPiece(state, event.piece, {
        status: 'submitted',
        file: event.file,
        transmitted: false,
      });
    case 'pieceRemoved':
      return withPiece(state, event.piece, (piece) => ({ ...withoutAnswer(piece), file: null }));
    case 'pieceDeclaredNotConcerned':
      return withPiece(state, event.piece, {
        status: 'notConcerned',
        file: null,
        transmitted: false,
      });
    case 'notConcernedUndone':
      return withPiece(state, event.piece, withoutAnswer);
    case 'transmitted':
      return {
        ...state,
        transmittedAt: event.at,
        pieces: state.pieces.map((piece) => ({ ...piece, transmitted: true })),
      };
    case 'received':
      return { ...state, fileStatus: 'received', receivedAt: event.at };
    case 'pieceAccepted':
      return withPiece(state, event.piece, {
        status: 'accepted',
        comment: null,
        dueAt: null,
        blocking: null,
        overdue: false,
      });
    case 'pieceRefused':
      return withPiece(state, event.piece, {
        status: 'refused',
        comment: event.comment,
        dueAt: event.dueAt,
        blocking: event.blocking,
        overdue: false,
      });
    case 'pieceOverdue':
      return withPiece(state, event.piece, { overdue: true });
    case 'declaredComplete':
      return { ...state, fileStatus: 'complete', completeAt: event.at };
    case 'declaredIncomplete':
      return { ...state, fileStatus: 'incomplete', transmittedAt: null };
    case 'decisionEntered':
      return {
        ...state,
        draft: {
          ...event.outcome,
          stage: 'entered',
          enteredBy: event.by.id,
          enteredAt: event.at,
          validatedBy: null,
        },
      };
    case 'decisionValidated':
      return {
        ...state,
        draft: state.draft && { ...state.draft, stage: 'validated', validatedBy: event.by.id },
      };
    case 'decisionPublished': {
      if (state.draft === null) return state;
      const decision = { ...outcomeOf(state.draft), publishedAt: event.at };
      return {
        ...state,
        draft: null,
        decision,
        end: decision.status === 'unfavourable' ? 'refused' : null,
      };
    }
    case 'confirmed':
      return { ...state, reply: 'confirmed', repliedAt: event.at };
    case 'withdrawn':
    case 'withdrawnByDeadline':
      return { ...state, reply: 'withdrawn', repliedAt: event.at, end: 'withdrawn' };
    case 'cancelled':
    case 'refusedLate':
    case 'refusedIncomplete':
    case 'admitted':
      return { ...state, end: event.type };
    default:
      return unknownEvent(event);
  }
}

/** The state after a history. */
export function replay(events: readonly ApplicationEvent[]): ApplicationState {
  return events.reduce<ApplicationState>(evolve, null);
}

function withPiece(
  state: Application,
  id: string,
  change: Partial<Piece> | ((piece: Piece) => Piece),
): Application {
  const changed = (piece: Piece): Piece =>
    typeof change === 'function' ? change(piece) : { ...piece, ...change };
  return {
    ...state,
    pieces: state.pieces.map((piece) => (piece.id === id ? changed(piece) : piece)),
  };
}

/** A piece whose answer was taken back: refused again if it had been refused, else awaited. */
function withoutAnswer(piece: Piece): Piece {
  return { ...piece, status: piece.comment === null ? 'awaiting' : 'refused', transmitted: false };
}

function outcomeOf(outcome: DecisionOutcome): DecisionOutcome {
  return outcome.status === 'favourable'
    ? { status: 'favourable' }
    : { status: 'unfavourable', reason: outcome.reason, comment: outcome.comment };
}

function unknownEvent(event: never): never {
  throw new Error(`Unknown event: ${JSON.stringify(event)}`);
}

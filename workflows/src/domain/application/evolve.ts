import { pieceDeadline } from './due-dates.ts';
import { reminderKey } from './reminders.ts';
import type { ApplicationEvent } from './events.ts';
import type {
  Application,
  ApplicationState,
  Condition,
  DecisionOrigin,
  DecisionOutcome,
  Letter,
  Piece,
} from './state.ts';

/** The state after an event. Pure and total: it never refuses, `decide` has done that. */
export function evolve(state: ApplicationState, event: ApplicationEvent): Application {
  if (event.type === 'applied') return begin(event);
  if (state === null) throw new Error(`An application cannot begin with ${event.type}`);
  switch (event.type) {
    case 'datesMoved':
      return moveDates(state, event);
    case 'deadlineExtended':
      return extend(state, event);
    case 'reminded': {
      const key = reminderKey(event.of, event.days, event.until);
      return { ...state, reminded: [...state.reminded, key] };
    }
    case 'pieceDeposited':
      return withPiece(state, event.piece, {
        status: 'submitted',
        file: event.file,
        transmitted: false,
        answeredAt: event.takenFrom?.at ?? event.at,
      });
    case 'pieceRemoved':
      return withPiece(state, event.piece, (piece) => ({
        ...withoutAnswer(piece),
        file: null,
        answeredAt: event.at,
      }));
    case 'pieceDeclaredNotConcerned':
      return withPiece(state, event.piece, {
        status: 'notConcerned',
        file: null,
        transmitted: false,
        answeredAt: event.at,
      });
    case 'notConcernedUndone':
      return withPiece(state, event.piece, (piece) => ({
        ...withoutAnswer(piece),
        answeredAt: null,
      }));
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
        dueSetAt: null,
        blocking: null,
        overdue: false,
      });
    case 'pieceRefused':
      return withPiece(state, event.piece, {
        status: 'refused',
        comment: event.comment,
        dueAt: event.dueAt,
        dueSetAt: event.at,
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
    case 'decisionPublished':
      return state.draft === null
        ? state
        : publish({ ...state, draft: null }, outcomeOf(state.draft), 'commission', event.at);
    case 'decisionReplaced':
      return publish(state, event.outcome, event.origin, event.at);
    case 'promoted':
      return { ...state, offersTaken: state.offersTaken + 1 };
    case 'conditionPieceDeposited':
      return withCondition(state, event.condition, { status: 'submitted', file: event.file });
    case 'conditionFulfilled':
      return withCondition(state, event.condition, { status: 'fulfilled', comment: null });
    case 'conditionRejected':
      return withCondition(state, event.condition, {
        status: event.again ? 'awaiting' : 'notMet',
        file: null,
        comment: event.comment,
      });
    case 'conditionMissed':
      return withCondition(state, event.condition, { status: 'notMet' });
    case 'confirmed':
      return { ...state, reply: 'confirmed', repliedAt: event.at };
    case 'withdrawn':
      return {
        ...state,
        reply: 'withdrawn',
        repliedAt: event.at,
        draft: null,
        correction: null,
        end: 'withdrawn',
        closed: true,
      };
    case 'withdrawnByStaff':
    case 'withdrawnByDeadline':
      return { ...state, reply: 'withdrawn', repliedAt: event.at, end: 'withdrawn' };
    case 'correctionProposed': {
      const { outcome, why, by, at } = event;
      return { ...state, correction: { outcome, why, proposedBy: by.id, proposedAt: at } };
    }
    case 'correctionDropped':
      return { ...state, correction: null };
    case 'letterRevoked':
      return {
        ...state,
        letters: state.letters.map((letter) =>
          letter.reference === event.reference ? { ...letter, revokedAt: event.at } : letter,
        ),
      };
    case 'replyUndone':
      return {
        ...state,
        reply: 'none',
        repliedAt: null,
        extended: { ...state.extended, replyAt: null },
      };
    case 'decisionCorrected':
      return publish({ ...state, correction: null }, event.outcome, 'correction', event.at);
    case 'reopened':
      return { ...state, end: null };
    case 'cancelled':
      return { ...state, end: 'cancelled', closed: true };
    case 'refusedLate':
    case 'refusedIncomplete':
      return { ...state, draft: null, end: event.type };
    case 'waitingListClosed':
      return { ...state, end: 'listClosed' };
    case 'admitted':
      return { ...state, end: 'admitted', closed: true };
    case 'closed':
      return {
        ...state,
        draft: null,
        correction: null,
        end: state.end ?? 'campaignClosed',
        closed: true,
      };
    default:
      return unknownEvent(event);
  }
}

/** The state after a history. */
export function replay(events: readonly ApplicationEvent[]): ApplicationState {
  return events.reduce<ApplicationState>(evolve, null);
}

function begin(event: ApplicationEvent & { type: 'applied' }): Application {
  return {
    id: event.id,
    candidate: event.candidate,
    programme: event.programme,
    dates: event.dates,
    datesMovedAt: event.at,
    extended: { returnAt: null, replyAt: null },
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
      dueSetAt: null,
      blocking: null,
      overdue: false,
      answeredAt: null,
    })),
    draft: null,
    decision: null,
    conditions: [],
    pastDecisions: [],
    correction: null,
    letters: [],
    offersTaken: 0,
    reply: 'none',
    repliedAt: null,
    reminded: [],
    end: null,
    closed: false,
  };
}

/** A decision takes effect: the one before is kept, its conditions and its letter come with it. */
function publish(
  state: Application,
  outcome: DecisionOutcome,
  origin: DecisionOrigin,
  at: string,
): Application {
  const letter = letterOf(state, outcome, at);
  return {
    ...state,
    decision: { ...outcome, publishedAt: at, origin },
    // Met or not, they tell why the decision is what it is now.
    conditions: conditionsOf(state, outcome, origin),
    pastDecisions:
      state.decision === null ? state.pastDecisions : [...state.pastDecisions, state.decision],
    letters: letter === null ? state.letters : [...state.letters, letter],
    end: outcome.status === 'unfavourable' ? 'refused' : null,
  };
}

function conditionsOf(
  { conditions }: Application,
  outcome: DecisionOutcome,
  origin: DecisionOrigin,
): Condition[] {
  if (outcome.status === 'favourableWithReserve') {
    return outcome.conditions.map((definition) => ({
      ...definition,
      status: 'awaiting',
      file: null,
      comment: null,
    }));
  }
  return origin === 'conditionNotMet' || origin === 'conditionsMet' ? conditions : [];
}

/** Admission under reserve has no letter yet: it comes with the favourable decision. */
function letterOf(state: Application, outcome: DecisionOutcome, at: string): Letter | null {
  if (outcome.status === 'favourableWithReserve' || outcome.status === 'waitingList') return null;
  return {
    reference: `${state.id}-${state.letters.length + 1}`,
    kind: outcome.status === 'favourable' ? 'admission' : 'refusal',
    issuedAt: at,
    revokedAt: null,
  };
}

function extend(
  state: Application,
  { of, until, at }: ApplicationEvent & { type: 'deadlineExtended' },
): Application {
  switch (of.kind) {
    case 'returnDate':
      return {
        ...state,
        datesMovedAt: at,
        extended: { ...state.extended, returnAt: until },
      };
    case 'replyDate':
      return { ...state, datesMovedAt: at, extended: { ...state.extended, replyAt: until } };
    case 'pieceDue':
      return withPiece(state, of.piece, { dueAt: until, dueSetAt: at, overdue: false });
    case 'conditionDue':
      return withCondition({ ...state, datesMovedAt: at }, of.condition, { dueAt: until });
  }
}

/** A piece whose date lies ahead again is not overdue any more. */
function moveDates(
  before: Application,
  { dates, at }: ApplicationEvent & { type: 'datesMoved' },
): Application {
  const state = { ...before, dates, datesMovedAt: at };
  const pieces = state.pieces.map((piece) => {
    const dueAt = piece.overdue ? pieceDeadline(state, piece) : null;
    return dueAt !== null && at < dueAt ? { ...piece, overdue: false } : piece;
  });
  return { ...state, pieces };
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

function withCondition(state: Application, id: string, change: Partial<Condition>): Application {
  return {
    ...state,
    conditions: state.conditions.map((condition) =>
      condition.id === id ? { ...condition, ...change } : condition,
    ),
  };
}

/** A piece whose answer was taken back: refused again if it had been refused, else awaited. */
function withoutAnswer(piece: Piece): Piece {
  return { ...piece, status: piece.comment === null ? 'awaiting' : 'refused', transmitted: false };
}

/** The decision itself, without how it came about. */
export function outcomeOf(outcome: DecisionOutcome): DecisionOutcome {
  switch (outcome.status) {
    case 'favourable':
      return { status: 'favourable' };
    case 'favourableWithReserve':
      return { status: 'favourableWithReserve', conditions: outcome.conditions };
    case 'waitingList':
      return { status: 'waitingList', rank: outcome.rank };
    case 'unfavourable':
      return { status: 'unfavourable', reason: outcome.reason, comment: outcome.comment };
  }
}

function unknownEvent(event: never): never {
  throw new Error(`Unknown event: ${JSON.stringify(event)}`);
}

import { endOfDay } from '../../days.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Application, Piece } from '../state.ts';
import { publish } from './publication.ts';
import { pieceRule } from './piece-rule.ts';
import type { Rule } from './rule.ts';

export const receive: Rule<'receive'> = {
  by: 'manager',
  guard(state) {
    if (state.fileStatus === 'received' || state.fileStatus === 'complete') {
      return refuse('alreadyReceived');
    }
    return state.transmittedAt === null ? refuse('notTransmitted') : null;
  },
  decide: () => [{ type: 'received' }],
};

/** Pieces are checked while the file is received, or incomplete with pieces handed in again. */
function underCheck(state: Application): Refusal | null {
  return state.fileStatus === 'received' || state.fileStatus === 'incomplete'
    ? null
    : refuse('fileNotUnderCheck');
}

/** Accepted pieces are never reopened. */
function mayJudge(state: Application, piece: Piece): Refusal | null {
  if (piece.status === 'accepted') return refuse('pieceClosed', { piece: piece.id });
  return underCheck(state);
}

export const acceptPiece = pieceRule<'acceptPiece'>({
  by: 'manager',
  mayTouch(state, piece) {
    const refusal = mayJudge(state, piece);
    if (refusal !== null) return refusal;
    const handedOver = piece.file !== null && piece.transmitted;
    return handedOver ? null : refuse('pieceNotHandedOver', { piece: piece.id });
  },
  facts: (_state, { piece }) => [{ type: 'pieceAccepted', piece }],
});

export const refusePiece = pieceRule<'refusePiece'>({
  by: 'manager',
  mayTouch(state, piece) {
    const refusal = mayJudge(state, piece);
    if (refusal !== null) return refusal;
    // A new file that the candidate has not handed over yet is not the manager's to judge.
    const underway = piece.file !== null && !piece.transmitted;
    return underway ? refuse('pieceNotHandedOver', { piece: piece.id }) : null;
  },
  facts(state, { piece, comment, dueOn, blocking }, { now }) {
    const dueAt = endOfDay(dueOn, state.programme.timeZone);
    if (dueAt <= now) return refuse('dueDateNotAhead', { dueAt });
    return [{ type: 'pieceRefused', piece, comment, dueAt, blocking }];
  },
});

/** A piece that still holds the file up: not judged, or refused and blocking. */
function holdsUp({ status, blocking }: Piece): boolean {
  if (status === 'accepted' || status === 'notConcerned') return false;
  return !(status === 'refused' && blocking !== 'now');
}

/** Direct access (accès direct): the favourable decision follows from a complete file by itself. */
export const declareComplete: Rule<'declareComplete'> = {
  by: 'manager',
  guard(state) {
    const refusal = underCheck(state);
    if (refusal !== null) return refusal;
    const unchecked = state.pieces.filter(holdsUp).map(({ id }) => id);
    return unchecked.length === 0 ? null : refuse('piecesNotChecked', { pieces: unchecked });
  },
  decide(state, _command, context) {
    if (state.programme.treatment === 'controlled') return [{ type: 'declaredComplete' }];
    return [
      { type: 'declaredComplete' },
      { type: 'decisionEntered', outcome: { status: 'favourable' } },
      { type: 'decisionValidated' },
      ...publish(state, context.now),
    ];
  },
};

export const declareIncomplete: Rule<'declareIncomplete'> = {
  by: 'manager',
  guard(state) {
    const refusal = underCheck(state);
    if (refusal !== null) return refusal;
    if (state.transmittedAt === null) return refuse('notTransmitted');
    return state.pieces.some(({ status }) => status === 'refused')
      ? null
      : refuse('noPieceRefused');
  },
  decide: () => [{ type: 'declaredIncomplete' }],
};

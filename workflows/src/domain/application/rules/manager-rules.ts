import { endOfDay, type Instant } from '../../days.ts';
import { conditionDeadline, pieceDeadline, replyDeadline, returnDeadline } from '../due-dates.ts';
import type { ExtendableDeadline } from '../events.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Application, Condition, Piece } from '../state.ts';
import { cameTooLate } from '../turn.ts';
import { conditionMet, conditionNotMet, withPiecesAskedAgain } from './conditions.ts';
import { conditionRule, pieceRule } from './part-rule.ts';
import { publish } from './publication.ts';
import type { Rule } from './rule.ts';

export const receive: Rule<'receive'> = {
  by: 'manager',
  guard(state) {
    if (state.fileStatus === 'received' || state.fileStatus === 'complete') {
      return refuse('alreadyReceived');
    }
    if (state.decision !== null) return refuse('decisionAlreadyPublished');
    return state.transmittedAt === null ? refuse('notTransmitted') : null;
  },
  decide: () => [{ type: 'received' }],
};

/** Pieces are checked while the file is received, or incomplete with pieces handed in again. */
function underCheck(state: Application): Refusal | null {
  if (state.decision !== null) return refuse('decisionAlreadyPublished');
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

/** A piece that still holds the file up: not judged, or refused and blocking. What came too late was not judged. */
function holdsUp(piece: Piece): boolean {
  const { status, blocking } = piece;
  if (status === 'accepted' || status === 'notConcerned') return false;
  return !((status === 'refused' || cameTooLate(piece)) && blocking !== 'now');
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
      {
        type: 'decisionEntered',
        outcome: withPiecesAskedAgain(state, { status: 'favourable' }),
      },
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

/** A later date for one application; it also opens again what had ended only by the date that passed. */
export const extendDeadline: Rule<'extendDeadline'> = {
  by: 'manager',
  afterEnd: true,
  guard: (state) => (extendable(state).length > 0 ? null : refuse('nothingToExtend')),
  decide(state, { of, until }, { now }) {
    const found = extendable(state).find((one) => JSON.stringify(one.of) === JSON.stringify(of));
    if (found === undefined) return refuse('nothingToExtend');
    const untilInstant = endOfDay(until, state.programme.timeZone);
    if (untilInstant <= now || (found.at !== null && untilInstant <= found.at)) {
      return refuse('dateNotLater', { at: found.at ?? now });
    }
    return [
      { type: 'deadlineExtended', of, until: untilInstant },
      ...(state.end === null ? [] : [{ type: 'reopened' } as const]),
    ];
  },
};

/** The deadlines of an application that a manager may move now, and when each falls. */
export function extendable(state: Application): { of: ExtendableDeadline; at: Instant | null }[] {
  const { end, decision, fileStatus, transmittedAt, reply } = state;
  if (state.closed) return [];
  if (decision === null) {
    const mayReturn = fileStatus === 'awaiting' && transmittedAt === null;
    if (mayReturn && (end === null || end === 'refusedLate')) {
      return [{ of: { kind: 'returnDate' }, at: returnDeadline(state) }];
    }
    const mayFollow = fileStatus === 'incomplete' && transmittedAt === null;
    if (!mayFollow || !(end === null || end === 'refusedIncomplete')) return [];
    return state.pieces
      .filter(({ dueAt }) => dueAt !== null)
      .map((piece) => ({
        of: { kind: 'pieceDue' as const, piece: piece.id },
        at: pieceDeadline(state, piece),
      }));
  }
  if (end !== null) return [];
  if (decision.status === 'favourable' && reply === 'none') {
    return [{ of: { kind: 'replyDate' }, at: replyDeadline(state) }];
  }
  return state.conditions
    .filter(({ status }) => status === 'awaiting')
    .map((condition) => ({
      of: { kind: 'conditionDue' as const, condition: condition.id },
      at: conditionDeadline(state, condition),
    }));
}

/** What the candidate handed in, or, where no file is needed, what the manager knows by other means. */
export const fulfilCondition = conditionRule<'fulfilCondition'>({
  by: 'manager',
  mayTouch: mayJudgeCondition,
  facts: (state, { condition }) => [
    { type: 'conditionFulfilled', condition },
    ...conditionMet(state, condition),
  ],
});

/** Sent back for another file, or not met: then the whole decision becomes unfavourable. */
export const rejectCondition = conditionRule<'rejectCondition'>({
  by: 'manager',
  mayTouch: mayJudgeCondition,
  facts: (_state, { condition, comment, again }) => [
    { type: 'conditionRejected', condition, comment, again },
    ...(again ? [] : conditionNotMet()),
  ],
});

function mayJudgeCondition(
  _state: Application,
  { id, status, fileNeeded }: Condition,
): Refusal | null {
  if (status === 'fulfilled' || status === 'notMet') {
    return refuse('conditionClosed', { condition: id });
  }
  return status === 'submitted' || !fileNeeded ? null : refuse('conditionEmpty', { condition: id });
}

/** The candidate told the centre, who records it: the seat is free (lifecycle.md, reply). */
export const withdrawForCandidate: Rule<'withdrawForCandidate'> = {
  by: 'manager',
  guard(state) {
    return state.decision === null || state.decision.status === 'unfavourable'
      ? refuse('nothingToReply')
      : null;
  },
  decide: (_state, { why }) => [{ type: 'withdrawnByStaff', why }],
};

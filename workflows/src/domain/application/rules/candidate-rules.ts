import { conditionDeadline, pieceDeadline, replyDeadline, returnDeadline } from '../due-dates.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Application, Piece } from '../state.ts';
import { isCandidatesTurn } from '../turn.ts';
import { conditionRule, pieceRule } from './part-rule.ts';
import type { CommandContext, Rule } from './rule.ts';
import { handOver } from './transmission.ts';

/** Whether the candidate may change a piece now (guide §5 e; product.md « Pieces »). */
export function mayChange(
  state: Application,
  piece: Piece,
  { now }: CommandContext,
): Refusal | null {
  if (piece.status === 'accepted') return refuse('pieceClosed', { piece: piece.id });
  if (!isCandidatesTurn(state)) return refuse('fileHandedOver');
  if (state.fileStatus === 'awaiting') {
    return now < returnDeadline(state) ? null : refuse('returnDatePassed');
  }
  const handedBack = piece.status === 'refused' || piece.status === 'awaiting';
  if (!handedBack && piece.transmitted) return refuse('pieceClosed', { piece: piece.id });
  const dueAt = pieceDeadline(state, piece);
  return dueAt === null || now < dueAt ? null : refuse('pieceDuePassed', { piece: piece.id });
}

export const depositPiece = pieceRule<'depositPiece'>({
  by: 'candidate',
  mayTouch: mayChange,
  facts: (_state, { piece, file }) => [{ type: 'pieceDeposited', piece, file }],
});

export const removePiece = pieceRule<'removePiece'>({
  by: 'candidate',
  mayTouch(state, piece, context) {
    if (piece.status !== 'submitted') return refuse('pieceEmpty', { piece: piece.id });
    return mayChange(state, piece, context);
  },
  facts: (_state, { piece }) => [{ type: 'pieceRemoved', piece }],
});

export const declareNotConcerned = pieceRule<'declareNotConcerned'>({
  by: 'candidate',
  mayTouch(state, piece, context) {
    if (!piece.notConcernedAllowed) return refuse('notConcernedNotAllowed', { piece: piece.id });
    if (piece.status === 'notConcerned') return refuse('pieceClosed', { piece: piece.id });
    return mayChange(state, piece, context);
  },
  facts: (_state, { piece }) => [{ type: 'pieceDeclaredNotConcerned', piece }],
});

export const undoNotConcerned = pieceRule<'undoNotConcerned'>({
  by: 'candidate',
  mayTouch(state, piece, context) {
    if (piece.status !== 'notConcerned') {
      return refuse('notDeclaredNotConcerned', { piece: piece.id });
    }
    return mayChange(state, piece, context);
  },
  facts: (_state, { piece }) => [{ type: 'notConcernedUndone', piece }],
});

export const transmit: Rule<'transmit'> = {
  by: 'candidate',
  guard(state, { now }) {
    if (!isCandidatesTurn(state)) return refuse('fileHandedOver');
    if (state.fileStatus === 'awaiting' && now >= returnDeadline(state)) {
      return refuse('returnDatePassed');
    }
    const late = state.pieces.filter((piece) => {
      const dueAt = pieceDeadline(state, piece);
      if (state.fileStatus !== 'incomplete' || dueAt === null || now < dueAt) return false;
      // A piece that holds nothing up may stay refused for ever.
      return piece.blocking === 'now' || (piece.status === 'submitted' && !piece.transmitted);
    });
    if (late.length > 0) return refuse('pieceDuePassed', { pieces: late.map(({ id }) => id) });
    const missing = state.pieces.filter(
      ({ status, blocking, overdue }) =>
        status === 'awaiting' || (status === 'refused' && !(overdue && blocking !== 'now')),
    );
    return missing.length === 0
      ? null
      : refuse('piecesMissing', { pieces: missing.map(({ id }) => id) });
  },
  decide: handOver,
};

/** Guide §5 c: as long as the manager has not begun to process the application; irreversible. */
export const cancel: Rule<'cancel'> = {
  by: 'candidate',
  guard: (state) =>
    state.fileStatus === 'awaiting' && state.draft === null && state.decision === null
      ? null
      : refuse('processingBegun'),
  decide: () => [{ type: 'cancelled' }],
};

export const confirm: Rule<'confirm'> = {
  by: 'candidate',
  guard(state, { now }) {
    if (state.decision?.status !== 'favourable') return refuse('nothingToReply');
    if (state.reply !== 'none') return refuse('alreadyReplied');
    return beforeReplyDate(state, now);
  },
  decide: () => [{ type: 'confirmed' }],
};

/** What the decision under reserve asked for; handed in one by one, without a transmission. */
export const depositConditionPiece = conditionRule<'depositConditionPiece'>({
  by: 'candidate',
  mayTouch(state, condition, { now }) {
    const { id, status, fileNeeded } = condition;
    const open = status === 'awaiting' || status === 'submitted';
    if (!open || !fileNeeded) return refuse('conditionClosed', { condition: id });
    return now < conditionDeadline(state, condition)
      ? null
      : refuse('conditionDuePassed', { condition: id });
  },
  facts: (_state, { condition, file }) => [{ type: 'conditionPieceDeposited', condition, file }],
});

/**
 * Guide §6 b: also after confirming; irreversible. Who waits on the list or for a condition may leave as well:
 * the seat, or the place in the list, is then somebody else's.
 */
export const withdraw: Rule<'withdraw'> = {
  by: 'candidate',
  guard(state, { now }) {
    if (state.decision === null || state.decision.status === 'unfavourable') {
      return refuse('nothingToReply');
    }
    if (state.reply === 'withdrawn') return refuse('alreadyReplied');
    return state.reply === 'confirmed' ? null : beforeReplyDate(state, now);
  },
  decide: () => [{ type: 'withdrawn' }],
};

function beforeReplyDate(state: Application, now: string): Refusal | null {
  const replyAt = replyDeadline(state);
  return replyAt === null || now < replyAt ? null : refuse('replyDatePassed');
}

import type { ApplicationCommand } from '../../src/domain/index.ts';
import { conditionDate, endOfDay, pieceDate, replyDate, returnDate } from './dates.ts';
import type { Life, Piece } from './life.ts';

/** Whether the table of commands in design/lifecycle.md lets somebody do this now. */
export function allows(life: Life, by: string, command: ApplicationCommand): boolean {
  const { end, closed, decision, draft, correction, file, handedOver, now } = life;
  const piece = 'piece' in command ? life.pieces.find(({ id }) => id === command.piece) : undefined;
  const condition =
    'condition' in command ? life.conditions.find(({ id }) => id === command.condition) : undefined;
  switch (command.type) {
    case 'correctDecision':
      return !closed && decision !== null && correction === null;
    case 'approveCorrection':
      return !closed && correction !== null && correction.by !== by;
    case 'dropCorrection':
      return !closed && correction !== null;
    case 'extendDeadline':
      return mayExtend(life, command);
  }
  if (end !== null) return false;
  switch (command.type) {
    case 'depositPiece':
      return mayChange(life, piece);
    case 'declareNotConcerned':
      return (
        mayChange(life, piece) &&
        piece?.mayBeNotConcerned === true &&
        piece.status !== 'notConcerned'
      );
    case 'transmit':
      return mayTransmit(life);
    case 'cancel':
      return file === 'awaiting' && draft === null && decision === null;
    case 'confirm':
      return decision?.status === 'favourable' && life.reply === 'none' && inTimeToReply(life);
    case 'withdraw':
      return (
        decision !== null &&
        decision.status !== 'unfavourable' &&
        (life.reply === 'confirmed' || inTimeToReply(life))
      );
    case 'depositConditionPiece':
      return (
        (condition?.status === 'awaiting' || condition?.status === 'submitted') &&
        now < conditionDate(life, condition)
      );
    case 'receive':
      return handedOver && decision === null && (file === 'awaiting' || file === 'incomplete');
    case 'acceptPiece':
    case 'refusePiece':
      return underCheck(life) && piece?.handedOver === true && piece.status !== 'accepted';
    case 'declareComplete':
      return underCheck(life) && life.pieces.every(holdsNothingUp);
    case 'declareIncomplete':
      return underCheck(life) && handedOver && life.pieces.some(isRefused);
    case 'enterDecision':
      return file === 'complete' && decision === null && draft?.isValidated !== true;
    case 'validateDecision':
      return draft !== null && !draft.isValidated && draft.by !== by;
    case 'fulfilCondition':
    case 'rejectCondition':
      return condition?.status === 'submitted';
    default:
      throw new Error(`Nobody in this campaign gives ${command.type}`);
  }
}

const isRefused = ({ status }: Piece): boolean => status === 'refused';

const holdsNothingUp = ({ status, blocking, overdue }: Piece): boolean =>
  status === 'accepted' ||
  status === 'notConcerned' ||
  ((status === 'refused' || overdue) && blocking !== 'now');

function underCheck({ file, decision }: Life): boolean {
  return decision === null && (file === 'received' || file === 'incomplete');
}

function inTimeToReply(life: Life): boolean {
  const date = replyDate(life);
  return date === null || life.now < date;
}

/** File awaited, or handed back and the piece refused, awaited or not handed over yet; the deadline not passed. */
function mayChange(life: Life, piece: Piece | undefined): boolean {
  const { file, now } = life;
  if (piece === undefined || piece.status === 'accepted' || !isWithCandidate(life)) return false;
  if (file === 'awaiting') return now < returnDate(life);
  const isOpen = isRefused(piece) || piece.status === 'awaiting' || !piece.handedOver;
  return isOpen && now < (pieceDate(life, piece) ?? '9999');
}

function isWithCandidate({ handedOver, decision, file, pieces }: Life): boolean {
  if (handedOver || decision !== null) return false;
  // A manager who accepts what was handed back has the file again.
  const isBack = (piece: Piece): boolean =>
    isRefused(piece) || piece.status === 'awaiting' || !piece.handedOver;
  return file === 'awaiting' || (file === 'incomplete' && pieces.some(isBack));
}

/** No piece awaited or refused; before the return date, or each refused piece's due date. */
function mayTransmit(life: Life): boolean {
  const { file, now, pieces } = life;
  if (!isWithCandidate(life)) return false;
  if (file === 'awaiting' && now >= returnDate(life)) return false;
  return pieces.every((piece) => {
    if (piece.status === 'awaiting') return false;
    const isLate = file === 'incomplete' && now >= (pieceDate(life, piece) ?? '9999');
    // What holds nothing up may stay refused once its date has passed.
    if (isRefused(piece)) return isLate && piece.blocking !== 'now';
    return !isLate || (piece.blocking !== 'now' && piece.handedOver);
  });
}

function mayExtend(
  life: Life,
  { of, until }: ApplicationCommand & { type: 'extendDeadline' },
): boolean {
  const { end, closed, file, handedOver, decision, now, wish } = life;
  const later = endOfDay(until, wish.programme.timeZone);
  const isLater = (date: string | null): boolean => later > now && later > (date ?? '');
  if (closed) return false;
  switch (of.kind) {
    case 'returnDate':
      return (
        (end === null || end === 'refusedLate') &&
        file === 'awaiting' &&
        !handedOver &&
        decision === null &&
        isLater(returnDate(life))
      );
    case 'pieceDue': {
      const piece = life.pieces.find(({ id }) => id === of.piece);
      return (
        (end === null || end === 'refusedIncomplete') &&
        file === 'incomplete' &&
        !handedOver &&
        decision === null &&
        piece !== undefined &&
        piece.dueAt !== null &&
        isLater(pieceDate(life, piece))
      );
    }
    case 'replyDate':
      return (
        end === null &&
        decision?.status === 'favourable' &&
        life.reply === 'none' &&
        isLater(replyDate(life))
      );
    case 'conditionDue': {
      const condition = life.conditions.find(({ id }) => id === of.condition);
      return (
        end === null &&
        decision?.status === 'favourableWithReserve' &&
        condition?.status === 'awaiting' &&
        isLater(conditionDate(life, condition))
      );
    }
  }
}

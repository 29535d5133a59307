import type { ApplicationCommand } from '../../src/domain/index.ts';
import { datesOf, endOfDay } from './dates.ts';
import type { Life, Outcome, Piece } from './life.ts';

/** What follows from a command that was accepted. */
export function follow(life: Life, by: string, command: ApplicationCommand): void {
  const { mails } = life;
  const piece =
    'piece' in command ? (life.pieces.find(({ id }) => id === command.piece) as Piece) : undefined;
  const condition =
    'condition' in command ? life.conditions.find(({ id }) => id === command.condition) : undefined;
  switch (command.type) {
    case 'depositPiece':
      Object.assign(piece ?? {}, { status: 'submitted', handedOver: false });
      return;
    case 'declareNotConcerned':
      Object.assign(piece ?? {}, { status: 'notConcerned', handedOver: false });
      return;
    case 'transmit':
      // A reception that follows by itself has a mail that says it all.
      if (life.wish.programme.reception === 'manual') mails.push('fileTransmitted');
      return handOver(life);
    case 'cancel':
      mails.push('applicationCancelled');
      life.end = 'cancelled';
      life.closed = true;
      return;
    case 'receive':
      return receive(life);
    case 'acceptPiece':
      Object.assign(piece ?? {}, { status: 'accepted', dueAt: null, blocking: null });
      return;
    case 'refusePiece': {
      const dueAt = endOfDay(command.dueOn, life.wish.programme.timeZone);
      const { blocking } = command;
      Object.assign(piece ?? {}, { status: 'refused', dueAt, blocking, overdue: false });
      return;
    }
    case 'declareComplete':
      mails.push('fileComplete');
      life.file = 'complete';
      return;
    case 'declareIncomplete':
      mails.push('fileIncomplete');
      life.file = 'incomplete';
      life.handedOver = false;
      return;
    case 'enterDecision':
      life.draft = { outcome: command.outcome, by, isValidated: false };
      return;
    case 'validateDecision':
      if (life.draft !== null) life.draft.isValidated = true;
      if ((datesOf(life).publicationAt ?? '') <= life.now) publish(life);
      return;
    case 'confirm':
      mails.push('replyConfirmed');
      life.reply = 'confirmed';
      return;
    case 'withdraw':
      mails.push('replyWithdrawn');
      Object.assign(life, { reply: 'withdrawn', end: 'withdrawn', closed: true });
      return;
    case 'depositConditionPiece':
      if (condition !== undefined) condition.status = 'submitted';
      return;
    case 'fulfilCondition':
      if (condition !== undefined) condition.status = 'fulfilled';
      if (life.conditions.every(({ status }) => status === 'fulfilled')) {
        mails.push('conditionsMet');
        decide(life, { status: 'favourable' });
      }
      return;
    case 'rejectCondition':
      if (condition !== undefined) condition.status = command.again ? 'awaiting' : 'notMet';
      if (command.again) mails.push('conditionSentBack');
      else failReserve(life);
      return;
    case 'extendDeadline':
      return extend(life, command);
    case 'correctDecision':
      life.correction = { outcome: command.outcome, by };
      return;
    case 'dropCorrection':
      life.correction = null;
      return;
    case 'approveCorrection':
      return correct(life);
    default:
      throw new Error(`Nobody in this campaign gives ${command.type}`);
  }
}

/** The file is with the centre, which may have received it by itself. */
export function handOver(life: Life): void {
  life.handedOver = true;
  for (const piece of life.pieces) piece.handedOver = true;
  if (life.wish.programme.reception === 'automatic') receive(life);
}

function receive(life: Life): void {
  life.mails.push('fileReceived');
  life.file = 'received';
}

/** The validated decision of the commission becomes public. */
export function publish(life: Life): void {
  if (life.draft === null) return;
  const { outcome } = life.draft;
  const templates: Record<Outcome['status'], string> = {
    favourable: 'decisionFavourable',
    favourableWithReserve: 'decisionWithReserve',
    waitingList: 'decisionWaitingList',
    unfavourable: 'decisionUnfavourable',
  };
  life.mails.push(templates[outcome.status]);
  life.draft = null;
  decide(life, outcome);
}

/** The waiting list offers a seat. */
export function offer(life: Life): void {
  life.mails.push('waitingListOffer');
  decide(life, { status: 'favourable' }, { byList: true });
}

/** The reserve is not met: unfavourable, and the seat is free. */
export function failReserve(life: Life): void {
  life.mails.push('conditionNotMet');
  decide(life, {
    status: 'unfavourable',
    reason: { id: '', label: { fr: '', en: '' } },
    comment: null,
  });
}

function correct(life: Life): void {
  if (life.correction === null) return;
  const { outcome } = life.correction;
  life.mails.push('decisionCorrected');
  // The effects of the wrong one are undone first: the reply, and what was given for it.
  life.reply = 'none';
  life.own.replyAt = null;
  life.correction = null;
  decide(life, outcome, { byCorrection: true });
}

function decide(life: Life, outcome: Outcome, { byList = false, byCorrection = false } = {}): void {
  const rank = outcome.status === 'waitingList' ? outcome.rank : (life.decision?.rank ?? 0);
  life.decision = { status: outcome.status, rank, at: life.now, byList, byCorrection };
  if (outcome.status === 'favourableWithReserve') {
    life.conditions = outcome.conditions.map(({ id, dueAt }) => {
      if (dueAt === null) throw new Error('Every condition of this campaign has a date of its own');
      return { id, status: 'awaiting', dueAt };
    });
  } else if (byCorrection) life.conditions = [];
  life.end = outcome.status === 'unfavourable' ? 'refused' : null;
}

function extend(life: Life, { of, until }: ApplicationCommand & { type: 'extendDeadline' }): void {
  const later = endOfDay(until, life.wish.programme.timeZone);
  switch (of.kind) {
    case 'returnDate':
      life.own.returnAt = later;
      break;
    case 'replyDate':
      life.own.replyAt = later;
      break;
    case 'pieceDue':
      for (const piece of life.pieces) {
        if (piece.id === of.piece) Object.assign(piece, { dueAt: later, overdue: false });
      }
      break;
    case 'conditionDue':
      for (const condition of life.conditions) {
        if (condition.id === of.condition) condition.dueAt = later;
      }
  }
  if (life.end !== null) return reopen(life);
  life.mails.push('deadlineExtended');
}

/** What had ended only by a date that has moved. */
export function reopen(life: Life): void {
  const waits = life.end === 'listClosed';
  life.mails.push(waits ? 'waitingListReopened' : 'applicationReopened');
  life.seen.push(`reopened after ${life.end}`);
  life.end = null;
}

import type { Instant } from '../days.ts';
import {
  conditionDeadline,
  pieceDeadline,
  replyDeadline,
  returnDeadline,
  waitingListDeadline,
} from './due-dates.ts';
import { cameTooLate, isCandidatesTurn, isWhole } from './turn.ts';
import type { Application } from './state.ts';

/** What the candidate has to do now, or what they wait for: the screen's one sentence. */
export const nextStepCodes = [
  'depositPieces',
  'transmit',
  'waitForReception',
  'waitForCheck',
  'returnPieces',
  'waitForDecision',
  'meetConditions',
  'waitForConditions',
  'waitOnList',
  'reply',
  'register',
  'nothing',
] as const;
export type NextStepCode = (typeof nextStepCodes)[number];

export interface NextStep {
  code: NextStepCode;
  /** Until when (exclusive); null when no date presses. */
  until: Instant | null;
}

export function nextStep(state: Application): NextStep {
  if (state.end !== null) {
    return { code: state.end === 'admitted' ? 'register' : 'nothing', until: null };
  }
  if (state.decision !== null) {
    return stepAfterDecision(state);
  }
  const ready = isWhole(state);
  if (isCandidatesTurn(state) && state.fileStatus === 'awaiting') {
    return { code: ready ? 'transmit' : 'depositPieces', until: returnDeadline(state) };
  }
  if (isCandidatesTurn(state)) {
    if (state.pieces.some(cameTooLate)) return { code: 'waitForCheck', until: null };
    return { code: ready ? 'transmit' : 'returnPieces', until: earliestPieceDate(state) };
  }
  if (state.fileStatus === 'awaiting') return { code: 'waitForReception', until: null };
  if (state.fileStatus === 'complete') return { code: 'waitForDecision', until: null };
  return { code: 'waitForCheck', until: null };
}

function stepAfterDecision(state: Application): NextStep {
  if (state.decision?.status === 'waitingList') {
    return { code: 'waitOnList', until: waitingListDeadline(state) };
  }
  if (state.decision?.status === 'favourableWithReserve') {
    const dates = state.conditions.flatMap((condition) =>
      condition.status === 'awaiting' && condition.fileNeeded
        ? [conditionDeadline(state, condition)]
        : [],
    );
    return dates.length === 0
      ? { code: 'waitForConditions', until: null }
      : { code: 'meetConditions', until: earliest(dates) };
  }
  return state.reply === 'none'
    ? { code: 'reply', until: replyDeadline(state) }
    : { code: 'register', until: null };
}

function earliestPieceDate(state: Application): Instant | null {
  return earliest(
    state.pieces.flatMap((piece) => {
      const dueAt = pieceDeadline(state, piece);
      return dueAt === null || piece.overdue ? [] : [dueAt];
    }),
  );
}

function earliest(dates: Instant[]): Instant | null {
  return dates.sort()[0] ?? null;
}

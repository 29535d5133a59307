import type { Instant } from '../days.ts';
import { isCandidatesTurn, replyDeadline } from './deadlines.ts';
import type { Application } from './state.ts';

/** What the candidate has to do now, or what they wait for: the screen's one sentence. */
export const nextStepCodes = [
  'depositPieces',
  'transmit',
  'waitForReception',
  'waitForCheck',
  'returnPieces',
  'waitForDecision',
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
    return state.reply === 'none'
      ? { code: 'reply', until: replyDeadline(state) }
      : { code: 'register', until: null };
  }
  const ready = state.pieces.every(({ status }) => status !== 'awaiting' && status !== 'refused');
  if (isCandidatesTurn(state) && state.fileStatus === 'awaiting') {
    return { code: ready ? 'transmit' : 'depositPieces', until: state.dates.returnAt };
  }
  if (isCandidatesTurn(state)) {
    return { code: ready ? 'transmit' : 'returnPieces', until: earliestPieceDate(state) };
  }
  if (state.fileStatus === 'awaiting') return { code: 'waitForReception', until: null };
  if (state.fileStatus === 'complete') return { code: 'waitForDecision', until: null };
  return { code: 'waitForCheck', until: null };
}

function earliestPieceDate(state: Application): Instant | null {
  const dates = state.pieces.flatMap(({ dueAt, overdue }) =>
    dueAt !== null && !overdue ? [dueAt] : [],
  );
  return dates.sort()[0] ?? null;
}

import type { Application, Piece } from './state.ts';

/** The file has not been handed over, or has been handed back: the candidate may still change it. */
export function isCandidatesTurn(state: Application): boolean {
  return (
    state.transmittedAt === null &&
    state.decision === null &&
    (state.fileStatus === 'awaiting' || state.fileStatus === 'incomplete')
  );
}

/** Nothing is missing: the file may be transmitted, by the candidate or at the return date. */
export function isWhole(state: Application): boolean {
  return state.pieces.every(({ status }) => status !== 'awaiting' && status !== 'refused');
}

/** Deposited before its due date and not handed over by it: the candidate can do nothing about it any more. */
export function cameTooLate({ status, overdue }: Piece): boolean {
  return overdue && status === 'submitted';
}

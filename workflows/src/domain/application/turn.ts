import type { Application } from './state.ts';

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

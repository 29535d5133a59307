import type { Application, Piece } from './state.ts';

/** The file has not been handed over, or pieces of it have been handed back: the candidate may still change it. */
export function isCandidatesTurn({
  transmittedAt,
  decision,
  fileStatus,
  pieces,
}: Application): boolean {
  if (transmittedAt !== null || decision !== null) return false;
  return fileStatus === 'awaiting' || (fileStatus === 'incomplete' && pieces.some(isHandedBack));
}

/** Asked for again, or changed since. None is left once the manager has accepted them all the same. */
function isHandedBack({ status, transmitted }: Piece): boolean {
  return status === 'refused' || status === 'awaiting' || !transmitted;
}

/** Nothing is missing: the file may be transmitted, by the candidate or at the return date. */
export function isWhole(state: Application): boolean {
  return state.pieces.every(({ status }) => status !== 'awaiting' && status !== 'refused');
}

/** Deposited before its due date and not handed over by it: the candidate can do nothing about it any more. */
export function cameTooLate({ status, overdue }: Piece): boolean {
  return overdue && status === 'submitted';
}

import { endOfDayAfter, type Instant } from '../days.ts';
import type { Application, ApplicationState } from './state.ts';

export type DeadlineKind =
  'returnDate' | 'pieceDue' | 'publication' | 'replyDate' | 'campaignClose';

export interface Deadline {
  /** Exclusive: whatever it allows is allowed while `now < at`. */
  at: Instant;
  kind: DeadlineKind;
  /** Of `pieceDue`: whose. */
  piece?: string;
}

/** The earliest deadline that will change something if nobody acts, or null. */
export function nextDeadline(state: ApplicationState): Deadline | null {
  if (state === null || state.end !== null) return null;
  return deadlines(state).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0] ?? null;
}

function deadlines(state: Application): Deadline[] {
  const found: Deadline[] = [];
  if (isCandidatesTurn(state) && state.fileStatus === 'awaiting') {
    found.push({ at: state.dates.returnAt, kind: 'returnDate' });
  }
  if (isCandidatesTurn(state) && state.fileStatus === 'incomplete') {
    for (const piece of state.pieces) {
      if (piece.dueAt !== null && !piece.overdue) {
        found.push({ at: piece.dueAt, kind: 'pieceDue', piece: piece.id });
      }
    }
  }
  if (state.draft?.stage === 'validated' && state.dates.publicationAt !== null) {
    found.push({ at: state.dates.publicationAt, kind: 'publication' });
  }
  const replyAt = replyDeadline(state);
  if (state.reply === 'none' && replyAt !== null) found.push({ at: replyAt, kind: 'replyDate' });
  if (state.reply === 'confirmed') {
    found.push({ at: state.dates.campaignEndsAt, kind: 'campaignClose' });
  }
  return found;
}

/** The file has not been handed over, or has been handed back: the candidate may still change it. */
export function isCandidatesTurn(state: Application): boolean {
  return (
    state.transmittedAt === null &&
    (state.fileStatus === 'awaiting' || state.fileStatus === 'incomplete')
  );
}

/**
 * When a favourable decision lapses: the absolute date, or N days after the day of publication, inclusive.
 * An absolute date that was over before the publication gives nobody time to reply, so it does not count.
 */
export function replyDeadline(state: Application): Instant | null {
  if (state.decision?.status !== 'favourable') return null;
  const { replyAt } = state.dates;
  if (replyAt !== null && replyAt > state.decision.publishedAt) return replyAt;
  if (state.dates.replyDays === null) return null;
  return endOfDayAfter(state.decision.publishedAt, state.dates.replyDays, state.programme.timeZone);
}

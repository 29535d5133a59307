import { systemActor } from '../actor.ts';
import type { Instant } from '../days.ts';
import { pieceDeadline, returnDeadline, waitingListDeadline } from './due-dates.ts';
import { evolve } from './evolve.ts';
import type { ApplicationEvent } from './events.ts';
import type { Application, ProgrammeDates } from './state.ts';

/** What follows when the dates by which an application was last looked at are not today's any more. */
export function movedDates(
  state: Application,
  { now, dates }: { now: Instant; dates: ProgrammeDates },
): ApplicationEvent[] {
  if (state.closed || sameDates(state.dates, dates)) return [];
  const by = { id: systemActor.id, role: 'system' } as const;
  const moved: ApplicationEvent = { type: 'datesMoved', dates, at: now, by };
  const isOpenAgain = endedTooEarly(evolve(state, moved), now);
  return isOpenAgain ? [moved, { type: 'reopened', at: now, by }] : [moved];
}

/**
 * The date that ended it, and nothing else, lies ahead again. An end that gave a seat back stays: the seat may be
 * another candidate's by now, so two people look at it (a correction; docs/decisions/013).
 */
function endedTooEarly(state: Application, now: Instant): boolean {
  switch (state.end) {
    case 'refusedLate':
      return now < returnDeadline(state);
    case 'refusedIncomplete':
      return state.pieces.every((piece) => {
        const at = piece.blocking === 'now' ? pieceDeadline(state, piece) : null;
        return at === null || now < at;
      });
    case 'listClosed':
      return now < waitingListDeadline(state);
    default:
      return false;
  }
}

function sameDates(a: ProgrammeDates, b: ProgrammeDates): boolean {
  return (Object.keys(a) as (keyof ProgrammeDates)[]).every((key) => a[key] === b[key]);
}

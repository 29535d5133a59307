import type { Instant } from '../days.ts';
import {
  conditionDeadline,
  daysBefore,
  pieceDeadline,
  replyDeadline,
  returnDeadline,
} from './due-dates.ts';
import type { RemindedDeadline } from './events.ts';
import type { Application } from './state.ts';
import { isCandidatesTurn } from './turn.ts';

/** How many days before each deadline the candidate is reminded, while something is still to be done. */
const daysAhead: Record<RemindedDeadline['kind'], number[]> = {
  returnDate: [7, 2],
  pieceDue: [3],
  conditionDue: [3],
  replyDate: [2],
};

export interface Reminder {
  of: RemindedDeadline;
  days: number;
  /** When the reminder is due. */
  at: Instant;
  /** The deadline it reminds of: a deadline that moves has reminders of its own. */
  until: Instant;
}

/** The reminders whose time has not been dealt with yet, of what the candidate still has to do. */
export function dueReminders(state: Application): Reminder[] {
  return openDeadlines(state).flatMap(({ of, until, since }) =>
    daysAhead[of.kind].flatMap((days): Reminder[] => {
      const at = daysBefore(until, days);
      // Who begins within the last days has just been told the date.
      if (at <= since) return [];
      return state.reminded.includes(reminderKey(of, days, until)) ? [] : [{ of, days, at, until }];
    }),
  );
}

export function reminderKey(of: RemindedDeadline, days: number, until: Instant): string {
  const subject = 'piece' in of ? `/${of.piece}` : 'condition' in of ? `/${of.condition}` : '';
  return `${of.kind}${subject}/${days}/${until}`;
}

/** What waits for the candidate, until when, and since when they know that date. */
function openDeadlines(
  state: Application,
): { of: RemindedDeadline; until: Instant; since: Instant }[] {
  if (state.end !== null) return [];
  const since = (begun: Instant): Instant =>
    begun > state.datesMovedAt ? begun : state.datesMovedAt;
  const { decision, reply } = state;
  if (decision?.status === 'favourable') {
    const until = replyDeadline(state);
    if (reply !== 'none' || until === null) return [];
    return [{ of: { kind: 'replyDate' }, until, since: since(decision.publishedAt) }];
  }
  if (decision?.status === 'favourableWithReserve') {
    return state.conditions.flatMap((condition) =>
      condition.status === 'awaiting'
        ? [
            {
              of: { kind: 'conditionDue' as const, condition: condition.id },
              until: conditionDeadline(state, condition),
              since: since(decision.publishedAt),
            },
          ]
        : [],
    );
  }
  if (!isCandidatesTurn(state)) return [];
  if (state.fileStatus === 'awaiting') {
    return [
      { of: { kind: 'returnDate' }, until: returnDeadline(state), since: since(state.appliedAt) },
    ];
  }
  return state.pieces.flatMap((piece) => {
    const until = pieceDeadline(state, piece);
    const handedBack = piece.status === 'refused' || piece.status === 'submitted';
    return until === null || piece.overdue || !handedBack
      ? []
      : [
          {
            of: { kind: 'pieceDue' as const, piece: piece.id },
            until,
            since: since(piece.dueSetAt ?? state.appliedAt),
          },
        ];
  });
}

import type { Instant } from '../../days.ts';
import type { Deadline } from '../deadlines.ts';
import { dueReminders, type Reminder } from '../reminders.ts';
import type { ApplicationFact } from '../events.ts';
import type { Application } from '../state.ts';
import { isWhole } from '../turn.ts';
import { conditionNotMet } from './conditions.ts';
import { handOver } from './transmission.ts';

/**
 * What follows when a deadline passes and nobody acted (lifecycle: « Deadlines »). `now` only tells whether a
 * reminder still has a point: what a deadline decides does not depend on when anybody wakes.
 */
export function consequencesOf(
  state: Application,
  deadline: Deadline,
  now: Instant,
): ApplicationFact[] {
  switch (deadline.kind) {
    case 'reminder':
      return deadline.reminder === undefined ? [] : [remind(state, deadline.reminder, now)];
    case 'returnDate':
      return state.programme.lateFiles === 'transmitIfComplete' && isWhole(state)
        ? handOver(state)
        : [{ type: 'refusedLate' }];
    case 'pieceDue': {
      const piece = state.pieces.find(({ id }) => id === deadline.piece);
      return piece?.blocking === 'now'
        ? [{ type: 'refusedIncomplete', piece: piece.id }]
        : [{ type: 'pieceOverdue', piece: deadline.piece ?? '' }];
    }
    case 'publication':
      return [{ type: 'decisionPublished' }];
    case 'conditionDue':
      return [
        { type: 'conditionMissed', condition: deadline.condition ?? '' },
        ...conditionNotMet(),
      ];
    case 'replyDate':
      return [{ type: 'withdrawnByDeadline' }];
    case 'waitingListClosing':
      return [{ type: 'waitingListClosed' }];
    case 'campaignClose':
      return closing(state);
  }
}

function closing(state: Application): ApplicationFact[] {
  if (state.end !== null || state.decision?.status !== 'favourable') return [{ type: 'closed' }];
  return state.reply === 'confirmed'
    ? [{ type: 'admitted' }]
    : [{ type: 'withdrawnByDeadline' }, { type: 'closed' }];
}

/** Sent unless what it reminds of is over already, or a later reminder of the same is due too. */
function remind(state: Application, reminder: Reminder, now: Instant): ApplicationFact {
  const { of, days, until } = reminder;
  const later = dueReminders(state).some(
    (other) => sameSubject(other, reminder) && other.at > reminder.at && other.at <= now,
  );
  return { type: 'reminded', of, days, until, sent: now < until && !later };
}

function sameSubject(one: Reminder, other: Reminder): boolean {
  return one.until === other.until && JSON.stringify(one.of) === JSON.stringify(other.of);
}

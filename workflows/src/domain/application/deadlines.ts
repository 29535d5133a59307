import type { Instant } from '../days.ts';
import {
  conditionDeadline,
  pieceDeadline,
  replyDeadline,
  returnDeadline,
  waitingListDeadline,
} from './due-dates.ts';
import { dueReminders, type Reminder } from './reminders.ts';
import type { Application, ApplicationState } from './state.ts';
import { isCandidatesTurn } from './turn.ts';

export type DeadlineKind =
  | 'reminder'
  | 'returnDate'
  | 'pieceDue'
  | 'publication'
  | 'conditionDue'
  | 'replyDate'
  | 'waitingListClosing'
  | 'campaignClose';

export interface Deadline {
  /** Exclusive: whatever it allows is allowed while `now < at`. */
  at: Instant;
  kind: DeadlineKind;
  /** Of `pieceDue`: whose. */
  piece?: string;
  /** Of `conditionDue`: whose. */
  condition?: string;
  /** Of `reminder`: of what, how many days ahead, and when that falls. */
  reminder?: Reminder;
}

/** The earliest deadline that will change something if nobody acts, or null. */
export function nextDeadline(state: ApplicationState): Deadline | null {
  if (state === null || state.closed) return null;
  return earliest([...deadlines(state), ...reminderDeadlines(state)]);
}

/** The earliest deadline of somebody's turn, for screens and operators: what only ends or reminds is left out. */
export function nextTurn(state: ApplicationState): Deadline | null {
  if (state === null || state.end !== null) return null;
  return earliest([
    ...liveDeadlines(state),
    ...(state.reply === 'confirmed' ? [campaignClose(state)] : []),
  ]);
}

/** Of `DeadlineKind`, what the candidate alone can meet. */
const candidateKinds = ['returnDate', 'pieceDue', 'conditionDue', 'replyDate'] as const;

/** What the candidate has to do by when. */
export interface CandidateDeadline extends Deadline {
  kind: (typeof candidateKinds)[number];
}

/** Every date that the candidate still has to meet, the earliest first: what a calendar should hold. */
export function candidateDeadlines(state: Application): CandidateDeadline[] {
  if (state.end !== null) return [];
  return liveDeadlines(state)
    .filter(isCandidates)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function isCandidates(deadline: Deadline): deadline is CandidateDeadline {
  return (candidateKinds as readonly DeadlineKind[]).includes(deadline.kind);
}

function earliest(found: Deadline[]): Deadline | null {
  let first: Deadline | null = null;
  for (const deadline of found) if (first === null || deadline.at < first.at) first = deadline;
  return first;
}

function deadlines(state: Application): Deadline[] {
  // An ended application only waits for the campaign's close: until then a mistake can be put right.
  return state.end === null
    ? [...liveDeadlines(state), campaignClose(state)]
    : [campaignClose(state)];
}

function campaignClose({ dates }: Application): Deadline {
  return { at: dates.campaignEndsAt, kind: 'campaignClose' };
}

/** The deadlines of people's turns. The campaign's close ends whatever is left. */
function liveDeadlines(state: Application): Deadline[] {
  const found: Deadline[] = [];
  if (state.draft?.stage === 'validated') {
    // One whose publication time was taken away shows from then on: without one, decisions do at once.
    const at = state.dates.publicationAt ?? state.datesMovedAt;
    found.push({ at, kind: 'publication' });
  }
  if (state.decision === null) return [...found, ...fileDeadlines(state)];
  switch (state.decision.status) {
    case 'favourable': {
      const at = replyDeadline(state);
      if (state.reply === 'none' && at !== null) found.push({ at, kind: 'replyDate' });
      break;
    }
    case 'favourableWithReserve':
      for (const condition of state.conditions) {
        // What was handed in waits for the manager, however long that takes.
        if (condition.status !== 'awaiting') continue;
        const at = conditionDeadline(state, condition);
        found.push({ at, kind: 'conditionDue', condition: condition.id });
      }
      break;
    case 'waitingList':
      found.push({ at: waitingListDeadline(state), kind: 'waitingListClosing' });
      break;
  }
  return found;
}

function fileDeadlines(state: Application): Deadline[] {
  if (!isCandidatesTurn(state)) return [];
  if (state.fileStatus === 'awaiting') return [{ at: returnDeadline(state), kind: 'returnDate' }];
  return state.pieces.flatMap((piece): Deadline[] => {
    const at = pieceDeadline(state, piece);
    return at === null || piece.overdue ? [] : [{ at, kind: 'pieceDue', piece: piece.id }];
  });
}

function reminderDeadlines(state: Application): Deadline[] {
  return dueReminders(state).map((reminder) => ({ at: reminder.at, kind: 'reminder', reminder }));
}

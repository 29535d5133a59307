import type {
  ApplicationCommand,
  ApplyCommand,
  Blocking,
  End,
  FileStatus,
  Instant,
  PieceStatus,
  ProgrammeDates,
} from '../../src/domain/index.ts';

/** What the catalogue said of a programme's dates from an instant on. */
export interface DatesFrom {
  at: Instant;
  dates: ProgrammeDates;
}

export type Outcome = (ApplicationCommand & { type: 'enterDecision' })['outcome'];

export interface Piece {
  id: string;
  mayBeNotConcerned: boolean;
  status: PieceStatus;
  /** The present answer went with a transmission. */
  handedOver: boolean;
  dueAt: Instant | null;
  blocking: Blocking | null;
  overdue: boolean;
}

interface Condition {
  id: string;
  status: 'awaiting' | 'submitted' | 'fulfilled' | 'notMet';
  dueAt: Instant;
}

interface Decision {
  status: Outcome['status'];
  rank: number;
  at: Instant;
  /** Offered by the waiting list: it has its own days to reply. */
  byList: boolean;
  byCorrection: boolean;
}

/** How an application stands towards its programme's seats, from an instant on. */
export interface Standing {
  at: Instant;
  is: 'none' | 'waiting' | 'seated';
  rank: number;
  byCorrection: boolean;
}

/**
 * One application as design/lifecycle.md and docs/decisions say it goes: the rules a second time, as plainly as can be,
 * to hold the product's own against. Nothing here is the domain's but the names of things.
 */
export interface Life {
  wish: ApplyCommand;
  /** Every date that the catalogue ever had, the oldest first, and how many of them have come to count. */
  calendar: DatesFrom[];
  inForce: number;
  now: Instant;
  own: { returnAt: Instant | null; replyAt: Instant | null };
  file: FileStatus;
  /** With the centre, and not with the candidate. */
  handedOver: boolean;
  pieces: Piece[];
  draft: { outcome: Outcome; by: string; isValidated: boolean } | null;
  decision: Decision | null;
  conditions: Condition[];
  correction: { outcome: Outcome; by: string } | null;
  reply: 'none' | 'confirmed' | 'withdrawn';
  end: End | null;
  /** Irreversible, or over with the campaign. */
  closed: boolean;
  /** Templates, in their order. */
  mails: string[];
  standings: Standing[];
  /** Since when the candidate knows each date that they have to meet. */
  known: Map<string, Instant>;
  reminded: Set<string>;
  /** What came about that a campaign has to have seen. */
  seen: string[];
}

export function beginLife(wish: ApplyCommand, at: Instant, calendar: DatesFrom[]): Life {
  return {
    wish,
    calendar,
    inForce: calendar.filter((change) => change.at <= at).length,
    now: at,
    own: { returnAt: null, replyAt: null },
    file: 'awaiting',
    handedOver: false,
    pieces: wish.pieces.map(({ id, notConcernedAllowed }) => ({
      id,
      mayBeNotConcerned: notConcernedAllowed,
      status: 'awaiting',
      handedOver: false,
      dueAt: null,
      blocking: null,
      overdue: false,
    })),
    draft: null,
    decision: null,
    conditions: [],
    correction: null,
    reply: 'none',
    end: null,
    closed: false,
    mails: ['applicationRegistered'],
    standings: [],
    known: new Map(),
    reminded: new Set(),
    seen: [],
  };
}

/** Notes where the application stands towards the seats, if that has changed. */
export function noteStanding(life: Life): void {
  const { decision, end, now: at, standings } = life;
  const counts = decision !== null && (end === null || end === 'admitted');
  const status = counts ? decision.status : 'unfavourable';
  const is = status === 'waitingList' ? 'waiting' : status === 'unfavourable' ? 'none' : 'seated';
  const last = standings.at(-1);
  const byCorrection = decision?.byCorrection ?? false;
  if (last?.is === is && last.byCorrection === byCorrection) return;
  standings.push({ at, is, rank: decision?.rank ?? 0, byCorrection });
}

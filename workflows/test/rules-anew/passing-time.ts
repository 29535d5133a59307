import type { Instant } from '../../src/domain/index.ts';
import {
  conditionDate,
  datesOf,
  listClosingDate,
  pieceDate,
  replyDate,
  returnDate,
} from './dates.ts';
import { failReserve, handOver, publish, reopen } from './effects.ts';
import { noteStanding, type Life, type Piece } from './life.ts';

interface Due {
  at: Instant;
  pass: () => void;
}

/** Lets time go on until an instant: dates come to count when the catalogue has them, and pass when they are over. */
export function letTimePass(life: Life, until: Instant): void {
  for (;;) {
    const change = life.calendar[life.inForce];
    const isMoved = change !== undefined && change.at <= until;
    passDates(life, isMoved ? change.at : until);
    if (!isMoved) break;
    life.now = change.at;
    life.inForce += 1;
    for (const piece of life.pieces) piece.overdue &&= pieceIsOver(life, piece);
    if (isInTimeAgain(life)) reopen(life);
    noteStanding(life);
  }
  life.now = until;
}

/** Ended only by a date that now lies ahead; an end that gave a seat back stays. */
function isInTimeAgain(life: Life): boolean {
  const { end, now, pieces } = life;
  if (end === 'refusedLate') return now < returnDate(life);
  if (end === 'listClosed') return now < listClosingDate(life);
  if (end !== 'refusedIncomplete') return false;
  return !pieces.some((piece) => piece.blocking === 'now' && pieceIsOver(life, piece));
}

function pieceIsOver(life: Life, piece: Piece): boolean {
  return life.now >= (pieceDate(life, piece) ?? '9999');
}

function passDates(life: Life, until: Instant): void {
  for (;;) {
    const [first] = duesOf(life).sort((one, other) => (one.at < other.at ? -1 : 1));
    if (first === undefined || first.at > until) return;
    if (first.at > life.now) life.now = first.at;
    first.pass();
    noteStanding(life);
  }
}

function duesOf(life: Life): Due[] {
  if (life.closed) return [];
  const close: Due = { at: datesOf(life).campaignEndsAt, pass: () => closeCampaign(life) };
  return life.end === null ? [...turnsOf(life), close] : [close];
}

/** What the candidate still has to do, and what else comes with a date. */
function turnsOf(life: Life): Due[] {
  const { decision, draft, file, handedOver, reply } = life;
  const { publicationAt } = datesOf(life);
  if (decision === null) {
    if (draft?.isValidated === true) {
      return publicationAt === null ? [] : [{ at: publicationAt, pass: () => publish(life) }];
    }
    if (handedOver) return [];
    if (file === 'awaiting') {
      const at = returnDate(life);
      return [
        { at, pass: () => passReturnDate(life) },
        ...reminders(life, 'returnDate', 'reminderReturn', at, [7, 2]),
      ];
    }
    return file === 'incomplete' ? life.pieces.flatMap((piece) => pieceTurns(life, piece)) : [];
  }
  if (decision.status === 'waitingList') {
    const at = listClosingDate(life);
    return [{ at, pass: () => endBy(life, 'listClosed', 'waitingListClosed') }];
  }
  if (decision.status === 'favourableWithReserve') {
    return life.conditions
      .filter(({ status }) => status === 'awaiting')
      .flatMap((condition) => {
        const at = conditionDate(life, condition);
        return [
          { at, pass: () => failReserve(life) },
          ...reminders(life, `condition ${condition.id}`, 'reminderCondition', at, [3]),
        ];
      });
  }
  const at = replyDate(life);
  if (decision.status !== 'favourable' || reply !== 'none' || at === null) return [];
  const pass = (): void => {
    life.reply = 'withdrawn';
    endBy(life, 'withdrawn', 'withdrawnByDeadline');
  };
  return [{ at, pass }, ...reminders(life, `reply ${decision.at}`, 'reminderReply', at, [2])];
}

function pieceTurns(life: Life, piece: Piece): Due[] {
  const at = pieceDate(life, piece);
  if (at === null || piece.overdue) return [];
  const pass = (): void => {
    if (piece.blocking === 'now') endBy(life, 'refusedIncomplete', 'refusedIncomplete');
    else piece.overdue = true;
  };
  const isAsked = piece.status === 'refused' || piece.status === 'submitted';
  return [
    { at, pass },
    ...(isAsked ? reminders(life, `piece ${piece.id}`, 'reminderPiece', at, [3]) : []),
  ];
}

/** So many days before a date, once for each date, unless the candidate has been told of it only since. */
function reminders(life: Life, of: string, mail: string, until: Instant, days: number[]): Due[] {
  const date = `${of} ${until}`;
  const known = life.known.get(date) ?? life.now;
  life.known.set(date, known);
  return days.flatMap((ahead) => {
    const at = new Date(Date.parse(until) - ahead * 24 * 3_600_000).toISOString();
    const reminder = `${date} ${ahead}`;
    if (at <= known || life.reminded.has(reminder)) return [];
    const pass = (): void => {
      life.reminded.add(reminder);
      life.mails.push(mail);
    };
    return [{ at, pass }];
  });
}

/** Transmitted by itself if it is whole and the programme says so; else late. */
function passReturnDate(life: Life): void {
  const isWhole = life.pieces.every(({ status }) => status !== 'awaiting' && status !== 'refused');
  if (life.wish.programme.lateFiles === 'refuse' || !isWhole) {
    return endBy(life, 'refusedLate', 'refusedLate');
  }
  life.mails.push('fileTransmittedByDeadline');
  handOver(life);
}

function endBy(life: Life, end: NonNullable<Life['end']>, mail: string): void {
  life.end = end;
  life.mails.push(mail);
}

/** Confirmed candidates are admitted; nothing changes any more. */
function closeCampaign(life: Life): void {
  life.closed = true;
  if (life.end !== null) return;
  if (life.decision?.status !== 'favourable') endBy(life, 'campaignClosed', 'campaignClosed');
  else if (life.reply === 'confirmed') endBy(life, 'admitted', 'admitted');
  else {
    life.reply = 'withdrawn';
    endBy(life, 'withdrawn', 'withdrawnByDeadline');
  }
}

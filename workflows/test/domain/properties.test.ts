import { expect, test } from '@jest/globals';
import {
  allowedCommands,
  decide,
  evolve,
  isForgotten,
  isRefusal,
  mailFor,
  nextDeadline,
  openTasks,
  replay,
  systemActor,
  type ApplicationEvent,
  type ApplicationState,
} from '../../src/domain/index.ts';
import { candidate, chair, manager, member } from '../people.ts';
import { forAllLives, given, stepsOf } from './random-lives.ts';
import { dates, passDeadline, t0 } from './situations.ts';

/** Whether a random step brought it about; whole, as the compiler sees to. */
const met: Record<ApplicationEvent['type'], boolean> = {
  applied: false,
  datesMoved: false,
  pieceDeposited: false,
  pieceRemoved: false,
  pieceDeclaredNotConcerned: false,
  notConcernedUndone: false,
  transmitted: false,
  received: false,
  pieceAccepted: false,
  pieceRefused: false,
  pieceOverdue: false,
  declaredComplete: false,
  declaredIncomplete: false,
  decisionEntered: false,
  decisionValidated: false,
  decisionPublished: false,
  conditionPieceDeposited: false,
  conditionFulfilled: false,
  conditionRejected: false,
  conditionMissed: false,
  decisionReplaced: false,
  promoted: false,
  confirmed: false,
  withdrawn: false,
  withdrawnByStaff: false,
  withdrawnByDeadline: false,
  correctionProposed: false,
  correctionDropped: false,
  letterRevoked: false,
  replyUndone: false,
  decisionCorrected: false,
  deadlineExtended: false,
  reminded: false,
  reopened: false,
  cancelled: false,
  refusedLate: false,
  refusedIncomplete: false,
  waitingListClosed: false,
  admitted: false,
  closed: false,
};

test('random lives meet every kind of event: what holds for all of them says something', () => {
  forAllLives(
    ({ outcome }) => {
      if (!isRefusal(outcome)) for (const { type } of outcome) met[type] = true;
    },
    { numRuns: 900, seed: 2026 },
  );
  expect(Object.entries(met).filter(([, seen]) => !seen)).toEqual([]);
});

test('a refused command changes nothing', () => {
  forAllLives(({ before, outcome, after }) => {
    if (isRefusal(outcome)) expect(after).toEqual(before);
  });
});

test('replaying the events gives the same state, also after a trip through JSON', () => {
  forAllLives(({ after, history }) => {
    expect(replay(JSON.parse(JSON.stringify(history)) as ApplicationEvent[])).toEqual(after);
  });
});

test('every state reached has tasks, a deadline and mails that the domain can tell', () => {
  forAllLives(({ after, outcome, history }) => {
    openTasks(after);
    const deadline = nextDeadline(after);
    if (after !== null && after.end !== null) {
      // Until the campaign's close a mistake can be put right; then nothing can change any more.
      expect(deadline?.kind ?? null).toBe(after.closed ? null : 'campaignClose');
      const now = history.at(-1)?.at ?? t0;
      const context = { now, actor: candidate, dates: after.dates };
      expect(allowedCommands(after, context)).toEqual([]);
    }
    if (!isRefusal(outcome) && after !== null) for (const event of outcome) mailFor(event, after);
  });
});

test('nobody is forgotten: somebody has to act, or a date will', () => {
  const look: Parameters<typeof forAllLives>[0] = ({ after }) => {
    if (after !== null) expect(isForgotten(after)).toBe(false);
  };
  forAllLives(look);
  // Where it is easiest to forget somebody: pieces that go back and forth while their dates pass.
  const ofFiles = given.filter(({ type }) =>
    /piece|concerned|transmit|declare|passDeadline/i.test(type),
  );
  forAllLives(look, { numRuns: 400, steps: stepsOf(ofFiles, [candidate, manager]) });
});

test('an accepted piece is never reopened', () => {
  forAllLives(({ before, after }) => {
    for (const piece of before?.pieces ?? []) {
      if (piece.status !== 'accepted') continue;
      expect(after?.pieces.find(({ id }) => id === piece.id)).toMatchObject({
        status: 'accepted',
        file: piece.file,
      });
    }
  });
});

test('nobody validates a decision, or approves a correction, that they entered themselves', () => {
  const judging = given.filter(({ type }) => /decision|correction/i.test(type));
  const look: Parameters<typeof forAllLives>[0] = ({ before, outcome }) => {
    if (isRefusal(outcome)) return;
    for (const { type, by } of outcome) {
      if (type === 'decisionValidated') expect(by.id).not.toBe(before?.draft?.enteredBy);
      if (type === 'decisionCorrected') expect(by.id).not.toBe(before?.correction?.proposedBy);
    }
  };
  forAllLives(look, { numRuns: 400, steps: stepsOf(judging, [member, chair]) });
});

test('a deadline that has passed is passed once: waking again finds nothing to do', () => {
  forAllLives(({ after }) => {
    if (after === null || after.end !== null) return;
    const now = dates.campaignEndsAt;
    const context = { now, actor: systemActor, dates: after.dates };
    const first = decide(after, passDeadline, context);
    if (isRefusal(first)) throw new Error(first.refused);
    const woken = first.reduce<ApplicationState>(evolve, after);
    const again = decide(woken, passDeadline, context);
    expect(isRefusal(again) ? [] : again).toEqual([]);
  });
});

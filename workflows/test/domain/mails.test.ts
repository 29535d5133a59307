import { expect, test } from '@jest/globals';
import {
  evolve,
  isPublicEvent,
  isRefusal,
  mailFor,
  settle,
  type Application,
  type ApplicationCommand,
  type ApplicationEvent,
  type ApplicationEventType,
  type ApplicationMails,
  type ApplicationState,
} from '../../src/domain/index.ts';
import { chair, member } from '../people.ts';
import { forAllLives, given, stepsOf } from './random-lives.ts';
import {
  by,
  commands,
  dates,
  live,
  onWaitingList,
  passDeadline,
  rightful,
  situations,
  unfavourable,
  wish,
  withReserve,
} from './situations.ts';

type Template = keyof ApplicationMails;

/** The mails that an event may send, or that only staff know of it; whole, as the compiler sees to. */
const mailsOf: Record<ApplicationEventType, readonly Template[] | 'secret'> = {
  applied: ['applicationRegistered'],
  datesMoved: [],
  pieceDeposited: [],
  pieceRemoved: [],
  pieceDeclaredNotConcerned: [],
  notConcernedUndone: [],
  transmitted: ['fileTransmitted', 'fileTransmittedByDeadline'],
  received: ['fileReceived'],
  pieceAccepted: [],
  pieceRefused: [],
  pieceOverdue: [],
  declaredComplete: ['fileComplete'],
  declaredIncomplete: ['fileIncomplete'],
  decisionEntered: 'secret',
  decisionValidated: 'secret',
  decisionPublished: [
    'decisionFavourable',
    'decisionUnfavourable',
    'decisionWaitingList',
    'decisionWithReserve',
  ],
  conditionPieceDeposited: [],
  conditionFulfilled: [],
  conditionRejected: ['conditionSentBack'],
  conditionMissed: [],
  decisionReplaced: ['conditionNotMet', 'conditionsMet', 'waitingListOffer'],
  promoted: [],
  confirmed: ['replyConfirmed'],
  withdrawn: ['replyWithdrawn'],
  withdrawnByStaff: ['withdrawnByStaff'],
  withdrawnByDeadline: ['withdrawnByDeadline'],
  correctionProposed: 'secret',
  correctionDropped: 'secret',
  letterRevoked: [],
  replyUndone: [],
  decisionCorrected: ['decisionCorrected'],
  deadlineExtended: ['deadlineExtended'],
  reminded: ['reminderCondition', 'reminderPiece', 'reminderReply', 'reminderReturn'],
  reopened: ['applicationReopened', 'waitingListReopened'],
  cancelled: ['applicationCancelled'],
  refusedLate: ['refusedLate'],
  refusedIncomplete: ['refusedIncomplete'],
  waitingListClosed: ['waitingListClosed'],
  admitted: ['admitted'],
  closed: ['campaignClosed'],
};

/** Mails that tell a decision. Each has to wait for its publication. */
const ofDecisions: readonly Template[] = [
  ...(mailsOf.decisionPublished as Template[]),
  ...(mailsOf.decisionReplaced as Template[]),
  ...(mailsOf.decisionCorrected as Template[]),
];

/** What random lives do not come to: the reminder of a condition, and a whole file at its return date. */
const rareLives = [
  [
    ...(situations['favourable with reserve'] ?? []),
    { command: passDeadline, by: rightful(passDeadline), at: '2026-05-30T00:00:00.000Z' },
  ],
  [
    wish({ lateFiles: 'transmitIfComplete' }),
    ...(situations['deposited'] ?? []).slice(1),
    { command: passDeadline, by: rightful(passDeadline), at: dates.returnAt },
  ],
];

/** Each event with the state just after it, as a workflow asks for its mail. */
function eachWithState(
  before: ApplicationState,
  events: readonly ApplicationEvent[],
): { event: ApplicationEvent; state: Application }[] {
  let state = before;
  return events.map((event) => {
    state = evolve(state, event);
    return { event, state: state as Application };
  });
}

test('each kind of event sends the mails of its row and no other, and only staff know of a secret one', () => {
  const sent = new Map<ApplicationEventType, Set<Template>>();
  const send = (before: ApplicationState, events: readonly ApplicationEvent[]): void => {
    for (const { event, state } of eachWithState(before, events)) {
      const templates = sent.get(event.type) ?? new Set();
      const mail = mailFor(event, state);
      sent.set(event.type, mail === null ? templates : templates.add(mail.template));
    }
  };
  for (const steps of [...Object.values(situations), ...rareLives]) send(null, live(steps).events);
  const closing = { ...dates, waitingListClosesAt: '2026-05-20T22:00:00.000Z' };
  const waiting = live(situations['on the waiting list'] ?? []).state as Application;
  const told = settle(waiting, { now: closing.waitingListClosesAt, dates: closing });
  send(waiting, told.events);
  send(told.state, settle(told.state, { now: closing.waitingListClosesAt, dates }).events);
  forAllLives(({ before, outcome }) => void (isRefusal(outcome) || send(before, outcome)), {
    numRuns: 900,
    seed: 2026,
  });

  const rows = Object.entries(mailsOf);
  expect(rows.map(([type]) => [type, [...(sent.get(type as never) ?? [])].sort()])).toEqual(
    rows.map(([type, templates]) => [type, templates === 'secret' ? [] : templates]),
  );
  for (const [type, templates] of rows) {
    expect([type, isPublicEvent({ type: type as ApplicationEventType })]).toEqual([
      type,
      templates !== 'secret',
    ]);
  }
});

test('no mail holds anything of a decision or a correction on its way, and none tells a decision early', () => {
  // What sends mails while a decision or a correction is on its way.
  const answering = given.filter(({ type }) =>
    /decision|correction|confirm|withdraw|extend|promote|passDeadline/i.test(type),
  );
  let onTheWay = 0;
  forAllLives(
    ({ before, outcome }) => {
      if (isRefusal(outcome)) return;
      for (const { event, state } of eachWithState(before, outcome)) {
        const mail = mailFor(event, state);
        if (mail === null) continue;
        if (state.draft !== null || state.correction !== null) onTheWay += 1;
        expect(mail).toEqual(mailFor(event, { ...state, draft: null, correction: null }));
        if (!ofDecisions.includes(mail.template)) continue;
        expect(state.decision?.publishedAt).toBe(event.at);
      }
    },
    { numRuns: 600, seed: 2026, steps: stepsOf(answering, [member, chair]) },
  );
  expect(onTheWay).toBeGreaterThan(20);
});

const outcomes: [Template, ApplicationCommand][] = [
  ['decisionFavourable', commands.enterDecision[1]],
  ['decisionWithReserve', withReserve],
  ['decisionWaitingList', onWaitingList],
  ['decisionUnfavourable', unfavourable],
];

test.each(outcomes)(
  '%s leaves at the publication time, not a millisecond before',
  (template, command) => {
    const publicationAt = '2026-04-10T08:00:00.000Z';
    const planned = { ...dates, publicationAt };
    const complete = [wish({ limited: true }), ...(situations['complete'] ?? []).slice(1)];
    const decided = [...complete, { command, by: member }, by('validateDecision')];
    const { state, events } = live(decided, planned);
    const secret = events.slice(live(complete, planned).events.length);
    expect(secret.map(({ type }) => type)).toEqual(['decisionEntered', 'decisionValidated']);
    expect(secret.map((event) => mailFor(event, state as Application))).toEqual([null, null]);
    const mailsAt = (now: string) =>
      eachWithState(state, settle(state as Application, { now, dates: planned }).events).flatMap(
        ({ event, state: after }) => {
          const mail = mailFor(event, after);
          return mail === null ? [] : [[event.at, mail.template]];
        },
      );
    expect(mailsAt(new Date(Date.parse(publicationAt) - 1).toISOString())).toEqual([]);
    expect(mailsAt(publicationAt)).toEqual([[publicationAt, template]]);
    // A workflow that wakes late says the same.
    expect(mailsAt('2026-04-11T00:00:00.000Z')).toEqual([[publicationAt, template]]);
  },
);

import { describe, expect, test } from '@jest/globals';
import {
  candidateDeadlines,
  decide,
  endOfDay,
  endOfDayAfter,
  isRefusal,
  nextActor,
  nextStep,
  openTasks,
  seatStandingOf,
  settle,
  systemActor,
  type ApplicationCommand,
  type ApplicationState,
  type Command,
  type ProgrammeDates,
} from '../../src/domain/index.ts';
import { applyTo, candidate, chair, file, manager, member, pieces } from '../people.ts';
import {
  afterDue,
  by,
  commands,
  dates,
  dueOn,
  live,
  onWaitingList,
  passDeadline,
  situations,
  t0,
  unfavourable,
  wish,
  withReserve,
  type Step,
} from './situations.ts';

const zone = 'Europe/Paris';
const day = 24 * 3_600_000;
const just = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();
const later = (days: number): string => just(t0, days * day);

const begun = (name: string): Step[] => situations[name] ?? [];
const wake = (at: string): Step => ({ command: passDeadline, by: systemActor, at });
const refusePiece = (blocking: 'now' | 'later' | 'no', piece = 'identity'): Step => ({
  command: { type: 'refusePiece', piece, comment: 'Illisible', dueOn, blocking },
  by: manager,
});
const correct = (outcome: ApplicationCommand & { type: 'enterDecision' }): Step => ({
  command: { type: 'correctDecision', outcome: outcome.outcome, why: 'Erreur de saisie' },
  by: chair,
});
const ranked = (rank: number): ApplicationCommand & { type: 'enterDecision' } => ({
  type: 'enterDecision',
  outcome: { status: 'waitingList', rank },
});

/** What became of a command after a life: the code of a refusal, or the events; reminders have a test of their own. */
function outcomeOf(
  steps: Step[],
  { command, by: actor, at = t0 }: Step,
  current: ProgrammeDates = dates,
): string {
  const outcome = decide(live(steps, current).state, command, { now: at, actor, dates: current });
  if (isRefusal(outcome)) return outcome.refused;
  return outcome.flatMap(({ type }) => (type === 'reminded' ? [] : [type])).join(' ');
}

const decisionOf = (state: ApplicationState) => state?.decision;

describe('whether a commission may decide on an incomplete file is the programme’s choice', () => {
  test.each(['received', 'incomplete', 'transmitted again'])('%s', (name) => {
    const enter = by('enterDecision');
    expect(outcomeOf(begun(name), enter)).toBe('fileNotComplete');
    const allowed = [wish({ decidesOnIncomplete: true }), ...begun(name).slice(1)];
    expect(outcomeOf(allowed, enter)).toBe('decisionEntered');
  });

  test('not on one that was not received', () => {
    const steps = [wish({ decidesOnIncomplete: true }), ...begun('transmitted').slice(1)];
    expect(outcomeOf(steps, by('enterDecision'))).toBe('fileNotComplete');
  });
});

describe('how much a refused piece holds up', () => {
  const after = (blocking: 'now' | 'later' | 'no') => [...begun('received'), refusePiece(blocking)];

  test('blocking now: the file is not complete, and the application falls with the date', () => {
    expect(outcomeOf(after('now'), by('declareComplete'))).toBe('piecesNotChecked');
    const incomplete = [...after('now'), by('declareIncomplete')];
    expect(live([...incomplete, wake(afterDue)]).state?.end).toBe('refusedIncomplete');
  });

  test.each(['later', 'no'] as const)(
    'blocking %s: the file may be complete without it',
    (level) => {
      expect(outcomeOf(after(level), by('declareComplete'))).toBe('declaredComplete');
      const incomplete = [...after(level), by('declareIncomplete')];
      const { state } = live([...incomplete, wake(afterDue)]);
      expect(state?.end).toBeNull();
      expect(state?.pieces[0]).toMatchObject({ id: 'identity', overdue: true });
    },
  );

  test('after its date a piece is not handed in any more, whatever it holds up', () => {
    const overdue = begun('piece overdue, blocking later');
    expect(outcomeOf(overdue, by('depositPiece', afterDue))).toBe('pieceDuePassed');
    expect(outcomeOf(overdue, by('transmit', afterDue))).toBe('transmitted');
    const due = endOfDay(dueOn, zone);
    // Deposited in time and handed over too late: it would come in by the back door.
    const late = [...after('later'), by('declareIncomplete'), by('depositPiece')];
    expect(outcomeOf(late, by('transmit', just(due, -1)))).toBe('transmitted');
    expect(outcomeOf(late, by('transmit', due))).toBe('pieceDuePassed');
  });

  test.each(['later', 'no'] as const)(
    'blocking %s, deposited in time and not handed over: the manager has a task, and may do without it',
    (level) => {
      const lying = [...after(level), by('declareIncomplete'), by('depositPiece'), wake(afterDue)];
      const { state } = live(lying);
      expect(state?.pieces[0]).toMatchObject({ status: 'submitted', overdue: true });
      const since = endOfDay(dueOn, zone);
      expect(openTasks(state)).toContainEqual({ type: 'overduePiece', since });
      expect(nextActor(state)).toBe('manager');
      expect(state && nextStep(state)).toEqual({ code: 'waitForCheck', until: null });
      expect(outcomeOf(lying, by('declareComplete', afterDue))).toBe('declaredComplete');
    },
  );

  test('declared « non concerné » in time and not handed over by the date: the manager has a task, and may do without it', () => {
    const lying = [
      ...begun('a piece accepted'),
      refusePiece('later', 'vapp'),
      by('declareIncomplete'),
      by('declareNotConcerned'),
      wake(afterDue),
    ];
    const { state } = live(lying);
    expect(state?.pieces[1]).toMatchObject({ status: 'notConcerned', overdue: true });
    expect(openTasks(state)).toMatchObject([{ type: 'overduePiece' }]);
    expect(nextActor(state)).toBe('manager');
    expect(outcomeOf(lying, by('transmit', afterDue))).toBe('transmitted');
    expect(outcomeOf(lying, by('declareComplete', afterDue))).toBe('declaredComplete');
  });

  test('a piece that the manager accepts after all is nobody’s to send again: the file is the manager’s', () => {
    const accepted = [...begun('incomplete'), by('acceptPiece')];
    const { state } = live(accepted);
    expect(openTasks(state).map(({ type }) => type)).toEqual(['checkCompleteness']);
    expect(state && nextStep(state)).toEqual({ code: 'waitForCheck', until: null });
    expect(outcomeOf(accepted, by('transmit'))).toBe('fileHandedOver');
    expect(outcomeOf(accepted, by('declareComplete'))).toBe('declaredComplete');
  });

  test('a due date must lie ahead', () => {
    expect(outcomeOf(begun('received'), { ...refusePiece('now'), at: afterDue })).toBe(
      'dueDateNotAhead',
    );
  });

  test('a later date opens what the date had ended', () => {
    const fallen = [...after('now'), by('declareIncomplete'), wake(afterDue)];
    const extension = (until: string): Step => ({
      command: { type: 'extendDeadline', of: { kind: 'pieceDue', piece: 'identity' }, until },
      by: manager,
      at: afterDue,
    });
    expect(outcomeOf(fallen, extension('2026-04-14'))).toBe('dateNotLater');
    const again = [...fallen, extension('2026-05-02')];
    expect(live(again).state?.end).toBeNull();
    expect(outcomeOf(again, by('depositPiece', afterDue))).toBe('pieceDeposited');
    expect(live([...again, wake('2026-05-02T22:00:00.000Z')]).state?.end).toBe('refusedIncomplete');
  });
});

describe('a day of grace counts for every date that it is later than', () => {
  const graceUntil = later(90);
  const withGrace = { ...dates, graceUntil };
  const deadlineIn = (name: string, current: ProgrammeDates) => {
    const { state } = live(begun(name), current);
    return state === null ? undefined : candidateDeadlines(state)[0];
  };

  test.each([
    ['applied', 'returnDate'],
    ['incomplete', 'pieceDue'],
    ['favourable with reserve', 'conditionDue'],
    ['favourable published', 'replyDate'],
  ])('%s', (name, kind) => {
    expect(deadlineIn(name, dates)).toMatchObject({ kind });
    expect(Date.parse(deadlineIn(name, dates)?.at ?? '')).toBeLessThan(Date.parse(graceUntil));
    expect(deadlineIn(name, withGrace)).toMatchObject({ kind, at: graceUntil });
  });
});

describe('a date that is moved after it has passed', () => {
  const after = (steps: Step[], at: string, moved: Partial<ProgrammeDates>) => {
    const { state } = live(steps);
    const outcome = decide(state, passDeadline, {
      now: at,
      actor: systemActor,
      dates: { ...dates, ...moved },
    });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
    return outcome.map(({ type }) => type).filter((type) => type !== 'reminded');
  };
  const incomplete = (blocking: 'now' | 'later'): Step[] => [
    ...begun('received'),
    refusePiece(blocking),
    by('declareIncomplete'),
    wake(afterDue),
  ];
  const closesAt = later(50);
  const listClosed = [...begun('on the waiting list'), wake(closesAt)];

  test.each<[string, Step[], Partial<ProgrammeDates>]>([
    ['refusedLate', begun('refused late'), { returnAt: later(60) }],
    ['refusedLate', begun('refused late'), { graceUntil: later(60) }],
    ['refusedIncomplete', incomplete('now'), { graceUntil: later(60) }],
  ])('%s: open again', (end, steps, moved) => {
    const { state } = live(steps);
    expect(state?.end).toBe(end);
    expect(after(steps, just(later(60), -1), moved)).toEqual(['datesMoved', 'reopened']);
    // It was moved, but not enough.
    expect(after(steps, later(60), moved)).toEqual(['datesMoved']);
  });

  test('one of two pieces is still too late: not opened only to end again', () => {
    const second: Step = {
      command: {
        type: 'refusePiece',
        piece: 'vapp',
        comment: 'Illisible',
        dueOn: '2026-05-10',
        blocking: 'now',
      },
      by: manager,
    };
    const steps = [
      ...begun('received'),
      refusePiece('now'),
      second,
      by('declareIncomplete'),
      wake(afterDue),
    ];
    // The grace is over; only the second piece's own date lies ahead.
    expect(after(steps, later(35), { graceUntil: later(30) })).toEqual(['datesMoved']);
    expect(after(steps, later(29), { graceUntil: later(30) })).toEqual(['datesMoved', 'reopened']);
  });

  test('a piece that held up less is not overdue any more, and may be handed in', () => {
    const steps = incomplete('later');
    const withGrace = { ...dates, graceUntil: later(60) };
    expect(live(steps).state?.pieces[0]).toMatchObject({ id: 'identity', overdue: true });
    expect(outcomeOf(steps, by('depositPiece', afterDue))).toBe('pieceDuePassed');
    const [actor, command] = commands.depositPiece;
    const context = { now: afterDue, actor, dates: withGrace };
    const { state } = live(steps);
    expect(decide(state, command, context)).toMatchObject([
      { type: 'datesMoved' },
      { type: 'pieceDeposited' },
    ]);
    expect(openTasks(state)).toMatchObject([{ type: 'overduePiece' }]);
    expect(openTasks(state && settle(state, context).state)).toEqual([]);
  });

  test('who was told that the list is closed waits again, and kept their place', () => {
    const current = { ...dates, waitingListClosesAt: closesAt };
    const told = live(listClosed, current).state;
    expect(told?.end).toBe('listClosed');
    expect(told && seatStandingOf(told)).toMatchObject({ standing: 'waiting', rank: 4 });
    const context = { now: later(55), actor: systemActor };
    const promote: Command = { type: 'promote', offer: 1 };
    expect(decide(told, promote, { ...context, dates: current })).toMatchObject({
      refused: 'applicationEnded',
    });
    const moved = { ...dates, waitingListClosesAt: later(60) };
    expect(decide(told, promote, { ...context, dates: moved })).toMatchObject([
      { type: 'datesMoved' },
      { type: 'reopened' },
      { type: 'promoted' },
      { type: 'decisionReplaced' },
    ]);
  });

  test.each([
    ['a reply', 'favourable published', 'withdrawn'],
    ['a condition', 'favourable with reserve', 'refused'],
  ])('%s: the seat may be another’s by now, so the end stays', (_of, name, end) => {
    const steps = [...begun(name), wake(later(65))];
    expect(live(steps).state?.end).toBe(end);
    expect(after(steps, later(66), { graceUntil: later(70) })).toEqual(['datesMoved']);
  });
});

describe('conditions without a date of their own', () => {
  const undated: Step = {
    command: {
      type: 'enterDecision',
      outcome: {
        status: 'favourableWithReserve',
        conditions: [
          { id: 'licence', title: { fr: 'Licence', en: 'Licence' }, dueAt: null, fileNeeded: true },
        ],
      },
    },
    by: member,
  };
  const steps = [...begun('complete'), undated, by('validateDecision')];
  const missed = (at: string, current: ProgrammeDates) =>
    live([...steps, wake(at)], current).state?.end;

  test('are due at the programme’s date', () => {
    const current = { ...dates, conditionsAt: later(50) };
    expect(missed(just(later(50), -1), current)).toBeNull();
    expect(missed(later(50), current)).toBe('refused');
  });

  test('are due after 30 days where the programme has none, or one that is over', () => {
    const due = endOfDayAfter(t0, 30, zone);
    for (const current of [dates, { ...dates, conditionsAt: later(-1) }]) {
      expect(missed(just(due, -1), current)).toBeNull();
      expect(missed(due, current)).toBe('refused');
    }
  });

  test('take no file after that, and may be given a later date', () => {
    const due = endOfDayAfter(t0, 30, zone);
    expect(outcomeOf(steps, by('depositConditionPiece', just(due, -1)))).toBe(
      'conditionPieceDeposited',
    );
    expect(outcomeOf(steps, by('depositConditionPiece', due))).toBe('conditionDuePassed');
    const extended: Step = {
      command: {
        type: 'extendDeadline',
        of: { kind: 'conditionDue', condition: 'licence' },
        until: '2026-06-30',
      },
      by: manager,
    };
    expect(outcomeOf([...steps, extended], by('depositConditionPiece', due))).toBe(
      'conditionPieceDeposited',
    );
  });

  test('are named once, with dates ahead', () => {
    const [condition] =
      withReserve.type === 'enterDecision' && withReserve.outcome.status === 'favourableWithReserve'
        ? withReserve.outcome.conditions
        : [];
    if (!condition) throw new Error('The reserve has a condition.');
    const entered = (conditions: (typeof condition)[], at = t0): Step => ({
      command: { type: 'enterDecision', outcome: { status: 'favourableWithReserve', conditions } },
      by: member,
      at,
    });
    expect(outcomeOf(begun('complete'), entered([condition, condition]))).toBe('conditionTwice');
    expect(outcomeOf(begun('complete'), entered([condition], condition.dueAt ?? ''))).toBe(
      'dueDateNotAhead',
    );
  });
});

describe('an offer of the waiting list has its own days to reply', () => {
  const confirm = (current: ProgrammeDates, at: string) =>
    outcomeOf(begun('promoted'), by('confirm', at), current);

  test('the programme’s number, though its absolute date comes sooner', () => {
    const current = { ...dates, replyAt: later(2), replyDays: 14 };
    const due = endOfDayAfter(t0, 14, zone);
    expect(confirm(current, just(due, -1))).toBe('confirmed');
    expect(confirm(current, due)).toBe('replyDatePassed');
  });

  test('7 where it counts none', () => {
    const current = { ...dates, replyAt: later(2), replyDays: null };
    const due = endOfDayAfter(t0, 7, zone);
    expect(confirm(current, just(due, -1))).toBe('confirmed');
    expect(confirm(current, due)).toBe('replyDatePassed');
  });
});

describe('a piece « non concerné » that is asked again on admission becomes a condition', () => {
  const asking = pieces.map((piece) => ({ ...piece, askedAgainOnAdmission: piece.id === 'vapp' }));
  const apply = (programme = {}): Step => ({
    command: { ...applyTo(programme), pieces: asking },
    by: candidate,
  });
  const asked = {
    status: 'favourableWithReserve',
    conditions: [{ id: 'vapp', dueAt: null, fileNeeded: true }],
  };

  test('with the commission’s favourable decision', () => {
    const { state } = live([apply(), ...begun('favourable published').slice(1)]);
    expect(decisionOf(state)).toMatchObject(asked);
  });

  test('with direct access', () => {
    const steps = [apply({ treatment: 'direct' }), ...begun('direct access, complete').slice(1)];
    expect(decisionOf(live(steps).state)).toMatchObject(asked);
  });

  test('with an offer of the waiting list', () => {
    const steps = [apply({ limited: true }), ...begun('promoted').slice(1)];
    expect(decisionOf(live(steps).state)).toMatchObject({ ...asked, origin: 'waitingList' });
  });
});

describe('corrections', () => {
  test('never make a rank worse that the candidate was told', () => {
    const waiting = begun('on the waiting list');
    expect(outcomeOf(waiting, correct(ranked(5)))).toBe('rankWouldWorsen');
    expect(outcomeOf(waiting, correct(ranked(3)))).toBe('correctionProposed');
  });

  test('an offer that was made before is not taken again after one', () => {
    const promote = (offer: number): Command => ({ type: 'promote', offer });
    const backOnTheList = [
      ...begun('promoted'),
      correct({ ...onWaitingList } as typeof onWaitingList & { type: 'enterDecision' }),
      by('approveCorrection'),
    ];
    expect(outcomeOf(backOnTheList, { command: promote(1), by: systemActor })).toBe(
      'notOnWaitingList',
    );
    expect(outcomeOf(backOnTheList, { command: promote(2), by: systemActor })).toBe(
      'promoted decisionReplaced',
    );
  });

  test('undo a reply date that was extended for the decision before', () => {
    const extended: Step = {
      command: { type: 'extendDeadline', of: { kind: 'replyDate' }, until: '2026-06-30' },
      by: manager,
    };
    const wrong = correct(unfavourable as typeof unfavourable & { type: 'enterDecision' });
    const right = correct({ type: 'enterDecision', outcome: { status: 'favourable' } });
    const steps = [...begun('favourable published'), extended, wrong, by('approveCorrection')];
    const { state } = live([...steps, right, by('approveCorrection')]);
    expect(state?.extended.replyAt).toBeNull();
    const due = endOfDayAfter(t0, 14, zone);
    expect(decide(state, { type: 'confirm' }, { now: due, actor: candidate, dates })).toMatchObject(
      {
        refused: 'replyDatePassed',
      },
    );
  });
});

test('a decision that was validated is not entered anew', () => {
  const current = { ...dates, publicationAt: later(20) };
  const steps = [...begun('entered'), by('validateDecision')];
  expect(outcomeOf(steps, by('enterDecision'), current)).toBe('decisionAlreadyValidated');
});

test('a file that no condition asked for is refused', () => {
  const deposit: Step = {
    command: { type: 'depositConditionPiece', condition: 'nothing', file },
    by: candidate,
  };
  expect(outcomeOf(begun('favourable with reserve'), deposit)).toBe('unknownCondition');
});

import { describe, expect, test } from '@jest/globals';
import {
  candidateDeadlines,
  decide,
  evolve,
  isRefusal,
  nextStep,
  nextTurn,
  systemActor,
  type ApplicationEvent,
  type ApplicationState,
  type ProgrammeDates,
} from '../../src/domain/index.ts';
import { applyTo, candidate } from '../people.ts';
import {
  afterDue,
  by,
  commands,
  dates,
  live,
  passDeadline,
  situations,
  t0,
  wish,
} from './situations.ts';

function wake(
  state: ApplicationState,
  now: string,
  current: ProgrammeDates = dates,
): ApplicationEvent[] {
  const outcome = decide(state, passDeadline, { now, actor: systemActor, dates: current });
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  // Reminders have a test of their own.
  return outcome.filter(({ type }) => type !== 'reminded');
}

const just = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();

describe('the window for applying', () => {
  test.each([
    ['before it opens', just(dates.opensAt, -1), 'outsideWindow'],
    ['when it opens', dates.opensAt, 'applied'],
    ['in its last millisecond', just(dates.closesAt, -1), 'applied'],
    ['when it is over', dates.closesAt, 'outsideWindow'],
  ])('%s', (_name, now, expected) => {
    const outcome = decide(null, applyTo(), { now, actor: candidate, dates });
    expect(isRefusal(outcome) ? outcome.refused : outcome[0]?.type).toBe(expected);
  });

  test('the limit of applications in a campaign', () => {
    const context = { now: t0, actor: candidate, dates, applicationLimit: 3 };
    const fourth = decide(null, applyTo(), { ...context, otherApplications: 3 });
    expect(fourth).toMatchObject({ refused: 'applicationLimitReached' });
    expect(isRefusal(decide(null, applyTo(), { ...context, otherApplications: 2 }))).toBe(false);
  });

  test('nobody applies for someone else', () => {
    const actor = { ...candidate, dossierNumber: 'AAAAAAAA' };
    expect(decide(null, applyTo(), { now: t0, actor, dates })).toMatchObject({
      refused: 'outOfScope',
    });
  });
});

test('a file not transmitted is refused as late at the return date, not before', () => {
  const { state } = live(situations['deposited'] ?? []);
  expect(nextTurn(state)).toEqual({ at: dates.returnAt, kind: 'returnDate' });
  expect(wake(state, just(dates.returnAt, -1))).toEqual([]);
  expect(wake(state, dates.returnAt)).toMatchObject([{ type: 'refusedLate' }]);
});

test('a transmitted file has no return date any more', () => {
  const { state } = live(situations['transmitted'] ?? []);
  expect(nextTurn(state)).toBeNull();
});

test('transmitting at the return date is too late', () => {
  const { state } = live(situations['deposited'] ?? []);
  const [actor, command] = commands.transmit;
  const context = { actor, dates, now: dates.returnAt };
  expect(decide(state, command, context)).toMatchObject({ refused: 'returnDatePassed' });
  expect(isRefusal(decide(state, command, { ...context, now: just(dates.returnAt, -1) }))).toBe(
    false,
  );
});

test('a refused piece that blocks now ends the application at its due date', () => {
  const { state } = live(situations['incomplete'] ?? []);
  const deadline = nextTurn(state);
  expect(deadline).toMatchObject({ kind: 'pieceDue', at: '2026-04-15T22:00:00.000Z' });
  expect(wake(state, afterDue)).toMatchObject([{ type: 'refusedIncomplete', piece: 'identity' }]);
});

test('a new file handed over in time stops the clock of a refused piece', () => {
  const { state } = live(situations['transmitted again'] ?? []);
  expect(nextTurn(state)).toBeNull();
});

test('validated decisions wait for the publication time and the reply window opens then', () => {
  const publicationAt = '2026-06-01T08:00:00.000Z';
  const later = { ...dates, publicationAt };
  const { state } = live([...(situations['entered'] ?? []), by('validateDecision')], later);
  expect(state).toMatchObject({ decision: null, draft: { stage: 'validated' } });
  const wokenLate = '2026-06-03T00:00:00.000Z';
  const [published] = wake(state, wokenLate, later);
  expect(published).toMatchObject({ type: 'decisionPublished', at: publicationAt });
  expect(nextTurn(evolve(state, published as ApplicationEvent))).toEqual({
    kind: 'replyDate',
    at: '2026-06-15T22:00:00.000Z',
  });
});

test('a validated decision whose publication time is taken away shows from then on, and not before', () => {
  const planned = { ...dates, publicationAt: '2026-06-01T08:00:00.000Z' };
  const { state } = live([...(situations['entered'] ?? []), by('validateDecision')], planned);
  const takenAway = '2026-05-04T09:30:00.000Z';
  const happened = wake(state, takenAway, { ...dates, publicationAt: null });
  expect(happened.map(({ type, at }) => [type, at])).toEqual([
    ['datesMoved', takenAway],
    ['decisionPublished', takenAway],
  ]);
});

test('an absolute reply date that was over before the publication does not count', () => {
  const current = { ...dates, replyAt: just(t0, -1_000), replyDays: null };
  const { state } = live(situations['favourable published'] ?? [], current);
  expect(nextTurn(state)).toBeNull();
});

test('waking late passes every deadline in order, dated by the deadlines', () => {
  const publicationAt = '2026-05-01T08:00:00.000Z';
  const { state } = live([...(situations['entered'] ?? []), by('validateDecision')], {
    ...dates,
    publicationAt,
  });
  const late = wake(state, dates.campaignEndsAt, { ...dates, publicationAt });
  expect(late.map(({ type, at }) => [type, at])).toEqual([
    ['decisionPublished', publicationAt],
    ['withdrawnByDeadline', '2026-05-15T22:00:00.000Z'],
    ['closed', dates.campaignEndsAt],
  ]);
});

test('a date that moved is taken in before anything is decided by it', () => {
  const { state } = live([wish(), by('depositPiece'), by('declareNotConcerned')]);
  const extended = { ...dates, returnAt: just(dates.returnAt, 7 * 24 * 3600 * 1000) };
  const [moved, ...rest] = wake(state, dates.returnAt, extended);
  expect(moved).toMatchObject({ type: 'datesMoved', dates: extended });
  expect(rest).toEqual([]);
});

test('the campaign close admits who confirmed', () => {
  const { state } = live(situations['confirmed'] ?? []);
  expect(wake(state, dates.campaignEndsAt)).toMatchObject([{ type: 'admitted' }]);
});

describe('what the candidate has to do by when', () => {
  const of = (name: string) => {
    const { state } = live(situations[name] ?? []);
    return state === null
      ? []
      : candidateDeadlines(state).map(({ kind, piece, condition }) =>
          [kind, piece, condition].filter(Boolean).join(' '),
        );
  };

  test.each([
    ['applied', ['returnDate']],
    ['transmitted', []],
    ['incomplete', ['pieceDue identity']],
    ['piece overdue, blocking later', []],
    ['complete', []],
    ['entered', []],
    ['favourable published', ['replyDate']],
    ['confirmed', []],
    ['favourable with reserve', ['conditionDue licence']],
    ['condition handed in', []],
    ['condition sent back', ['conditionDue licence']],
    ['on the waiting list', []],
    ['promoted', ['replyDate']],
    ['cancelled', []],
    ['refused late', []],
  ])('%s: %j', (name, expected) => {
    expect(of(name)).toEqual(expected);
  });

  test('agrees with the one next step: the earliest of them is its date', () => {
    for (const steps of Object.values(situations)) {
      const { state } = live(steps);
      if (state === null) continue;
      const { code, until } = nextStep(state);
      if (until === null || code === 'waitOnList') continue;
      expect([code, candidateDeadlines(state)[0]?.at]).toEqual([code, until]);
    }
  });
});

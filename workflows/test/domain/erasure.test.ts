import { expect, test } from '@jest/globals';
import {
  erasureHolds,
  lastNotifiedAt,
  mayWithdrawErasure,
  type HoldingApplication,
  type Instant,
} from '../../src/domain/index.ts';
import { dates, live, passDeadline, situations, t0 } from './situations.ts';

const close = dates.campaignEndsAt;
/** Decisions of the situations are told on 1 April: two months from the 2nd on, and the day after their last. */
const appeal = '2026-06-02T22:00:00.000Z';
/** The same for what the close on 30 July decides. */
const appealOfClose = '2026-10-01T22:00:00.000Z';
const legalTimeEndsAt = '2028-07-30T22:00:00.000Z';
const afterClose = '2026-07-30T10:05:00.000Z';

const system = { id: 'system', roles: ['system' as const] };

/** The application of a situation, as it is, or once its campaign has closed. */
function holding(situation: string, closed = false): HoldingApplication {
  const steps = situations[situation] ?? [];
  const open = live(steps);
  const { state, events } =
    closed && open.state?.closed === false
      ? live([...steps, { command: passDeadline, by: system, at: close }])
      : open;
  if (state === null) throw new Error(`Nobody applied: ${situation}`);
  return { state, notifiedAt: lastNotifiedAt(events), legalTimeEndsAt };
}

function holdsOf(application: HoldingApplication, now: Instant) {
  return erasureHolds([application], now).map(({ reason, until }) => [reason, until]);
}

test.each([
  // Undecided: the close decides, and that may be appealed against.
  ['applied', 'open', appealOfClose],
  ['transmitted', 'open', appealOfClose],
  ['incomplete', 'open', appealOfClose],
  ['entered', 'open', appealOfClose],
  ['favourable published', 'open', appealOfClose],
  ['favourable with reserve', 'open', appealOfClose],
  ['on the waiting list', 'open', appealOfClose],
  ['confirmed', 'admission', legalTimeEndsAt],
  // Decided, but a mistake can be put right until the close.
  ['refused', 'open', close],
  ['refused late', 'open', close],
  ['withdrawn by staff', 'open', close],
  ['refused, correction proposed', 'open', close],
  // Ended by the candidate.
  ['withdrawn', 'appeal', appeal],
])('while the campaign is open, « %s » holds: %s until %s', (situation, reason, until) => {
  expect(holdsOf(holding(situation), t0)).toEqual([[reason, until]]);
});

test.each([
  ['transmitted', 'appeal', appealOfClose],
  ['entered', 'appeal', appealOfClose],
  ['on the waiting list', 'appeal', appealOfClose],
  ['confirmed', 'admission', legalTimeEndsAt],
])('after the close, « %s » holds: %s until %s', (situation, reason, until) => {
  expect(holdsOf(holding(situation, true), afterClose)).toEqual([[reason, until]]);
});

test.each([
  'applied',
  'favourable published',
  'refused',
  'withdrawn',
  'withdrawn by staff',
  'refused late',
  'cancelled',
])('after the close, « %s » holds nothing: its time of appeal is over too', (situation) => {
  expect(holdsOf(holding(situation, true), afterClose)).toEqual([]);
});

test('a cancelled application holds nothing, even while its campaign is open', () => {
  expect(holdsOf(holding('cancelled'), t0)).toEqual([]);
  expect(holdsOf(holding('withdrawn'), '2026-06-02T21:59:59.999Z')).not.toEqual([]);
  expect(holdsOf(holding('withdrawn'), appeal)).toEqual([]);
});

test('a close that its workflow has not taken in yet still holds', () => {
  expect(holdsOf(holding('refused'), afterClose)).toEqual([['open', close]]);
  expect(holdsOf(holding('applied'), '2027-01-01T00:00:00.000Z')).toEqual([
    ['open', appealOfClose],
  ]);
});

test('a decision told shortly before the close may be appealed against after it', () => {
  const { state, legalTimeEndsAt: legal } = holding('refused', true);
  const late = { state, legalTimeEndsAt: legal, notifiedAt: '2026-07-29T08:00:00.000Z' };
  expect(holdsOf(late, afterClose)).toEqual([['appeal', '2026-09-30T22:00:00.000Z']]);
});

test('an admission of a campaign that is not known any more is held like any decision', () => {
  const { state, notifiedAt } = holding('confirmed', true);
  expect(holdsOf({ state, notifiedAt, legalTimeEndsAt: null }, afterClose)).toEqual([
    ['appeal', appealOfClose],
  ]);
  expect(holdsOf({ state, notifiedAt, legalTimeEndsAt: close }, afterClose)).toEqual([]);
});

test('of several applications the longest hold comes first; without any nothing is held', () => {
  const found = erasureHolds(
    ['withdrawn', 'cancelled', 'confirmed', 'applied'].map((situation) => holding(situation)),
    t0,
  );
  expect(found.map(({ reason }) => reason)).toEqual(['admission', 'open', 'appeal']);
  expect(erasureHolds([], t0)).toEqual([]);
});

test('the last decision that was told counts, whatever else happened since', () => {
  expect(
    lastNotifiedAt([
      { type: 'decisionPublished', at: '2026-05-01T08:00:00.000Z' },
      { type: 'decisionCorrected', at: '2026-05-20T08:00:00.000Z' },
      { type: 'withdrawn', at: '2026-05-21T08:00:00.000Z' },
      { type: 'correctionProposed', at: '2026-05-22T08:00:00.000Z' },
    ]),
  ).toBe('2026-05-20T08:00:00.000Z');
  expect(lastNotifiedAt([{ type: 'applied', at: t0 }])).toBeNull();
});

test('a request can be taken back as long as it waits', () => {
  expect((['waiting', 'underWay', 'withdrawn', 'done'] as const).map(mayWithdrawErasure)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

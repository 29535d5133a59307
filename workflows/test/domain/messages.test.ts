import { expect, test } from '@jest/globals';
import {
  messagesDeadline,
  messageSideOf,
  mostUnanswered,
  ownershipOf,
  refuseMessage,
  type Actor,
  type Application,
} from '../../src/domain/index.ts';
import {
  administrator,
  candidate,
  chair,
  manager,
  member,
  otherCandidate,
  otherManager,
} from '../people.ts';
import { dates, live, situations } from './situations.ts';

const application = live(situations['applied'] ?? []).state as Application;

test.each<[string, Actor, ReturnType<typeof messageSideOf>]>([
  ['the candidate', candidate, 'candidate'],
  ['another candidate', otherCandidate, undefined],
  ['a manager of the centre', manager, 'centre'],
  ['a manager of another centre', otherManager, undefined],
  ['a commission member', member, undefined],
  ['a commission chair', chair, undefined],
  ['a manager who also sits on the commission', both(manager, member), 'centre'],
  ['an administrator', administrator, 'centre'],
])('%s speaks as whom the rules say', (_who, actor, side) => {
  expect(messageSideOf(ownershipOf(application), actor)).toBe(side);
});

test('one may write through the thirtieth day after the close, in the campaign’s zone', () => {
  const until = messagesDeadline(
    { ...dates, campaignEndsAt: '2026-09-30T22:00:00.000Z' },
    { timeZone: 'Europe/Paris' },
  );
  // The clocks go back in between: the day ends an hour later in UTC.
  expect(until).toBe('2026-10-31T23:00:00.000Z');
  const ask = (now: string) => refuseMessage('centre', { now, until, unanswered: 0 });
  expect(ask('2026-10-31T22:59:59.999Z')).toBeUndefined();
  expect(ask(until)).toBe('messagesClosed');
});

test('a candidate waits for an answer after so many messages; the centre never does', () => {
  const situation = { now: '2026-04-01T00:00:00.000Z', until: '2026-10-31T23:00:00.000Z' };
  const ask = (side: 'candidate' | 'centre', unanswered: number) =>
    refuseMessage(side, { ...situation, unanswered });
  expect(ask('candidate', mostUnanswered - 1)).toBeUndefined();
  expect(ask('candidate', mostUnanswered)).toBe('waitForAnswer');
  expect(ask('centre', mostUnanswered)).toBeUndefined();
});

function both(one: Actor, two: Actor): Actor {
  return { ...one, ...two, roles: [...one.roles, ...two.roles] };
}

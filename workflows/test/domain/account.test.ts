import { expect, test } from '@jest/globals';
import { decideAccount, openAccount } from '../../src/domain/index.ts';

const createdAt = '2026-03-27T15:00:00.000Z';
const account = openAccount(createdAt, 'Europe/Paris');
const lastMoment = '2026-04-01T21:59:59.999Z';
const tooLate = '2026-04-01T22:00:00.000Z';

test('an account may be activated until the end of the fifth day after its creation', () => {
  expect(account.expiresAt).toBe(tooLate);
  expect(decideAccount(account, { type: 'activate', generation: 1 }, lastMoment)).toMatchObject({
    status: 'active',
  });
  expect(decideAccount(account, { type: 'activate', generation: 1 }, tooLate)).toEqual({
    refused: 'activationExpired',
  });
});

test('a lost link is replaced, and only the newest counts', () => {
  const renewed = decideAccount(account, { type: 'renewActivation' }, createdAt);
  if ('refused' in renewed) throw new Error('A pending account may be renewed');
  expect(renewed).toMatchObject({ generation: 2, expiresAt: account.expiresAt });
  expect(decideAccount(renewed, { type: 'activate', generation: 1 }, createdAt)).toEqual({
    refused: 'activationReplaced',
  });
  expect(decideAccount(renewed, { type: 'activate', generation: 2 }, createdAt)).toMatchObject({
    status: 'active',
  });
});

test.each([
  ['active', 'activationUsed'],
  ['destroyed', 'activationExpired'],
] as const)('an account that is %s is neither activated nor renewed', (status, refused) => {
  for (const command of [
    { type: 'activate', generation: 1 },
    { type: 'renewActivation' },
  ] as const) {
    expect(decideAccount({ ...account, status }, command, createdAt)).toEqual({ refused });
  }
});

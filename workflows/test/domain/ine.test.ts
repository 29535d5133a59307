import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { beaKeyOf, isIne, universityKeyOf } from '../../src/domain/index.ts';

const digits = (count: number) =>
  fc.stringMatching(new RegExp(`^\\d{${count}}$`)).filter((text) => text.length === count);

describe('an INE or BEA number', () => {
  test.each([
    ['a BEA number', '1234567890V', true],
    ['a BEA number with the key of another', '1234567890M', false],
    ['a number that a university gave', '0ABCDEFGHI6', true],
    ['the same with a wrong key', '0ABCDEFGHI5', false],
    ['one of the national register', '123456789AB', true],
    ['one of an apprentice', '1234A12345F', true],
    ['10 characters', '1234567890', false],
    ['12 characters', '1234567890LL', false],
    ['small letters', '123456789ab', false],
    ['blanks', '12345 7890V', false],
    ['nothing', '', false],
  ])('%s: %s', (_what, text, valid) => {
    expect(isIne(text)).toBe(valid);
  });

  it('is accepted with its own key and no other', () => {
    fc.assert(
      fc.property(digits(10), (body) => {
        const accepted = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((key) => isIne(body + key));
        expect(accepted).toEqual([beaKeyOf(body)]);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{10}$/), (body) => {
        const accepted = [...'0123456789'].filter((key) => isIne(body + key));
        expect(accepted).toEqual([universityKeyOf(body)]);
      }),
    );
  });

  it('of a pupil shows one mistyped digit, and two digits swapped', () => {
    fc.assert(
      fc.property(digits(10), fc.nat(9), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const key = beaKeyOf(body);
        const wrong = String((Number(body[at]) + by) % 10);
        expect(isIne(body.slice(0, at) + wrong + body.slice(at + 1) + key)).toBe(false);
        const next = (at + 1) % 9;
        const [a = '', b = ''] = [body[next], body[next + 1]];
        const swapped = body.slice(0, next) + b + a + body.slice(next + 2);
        expect(isIne(swapped + key)).toBe(a === b);
      }),
    );
  });
});

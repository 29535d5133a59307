import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLinkTokens, type LinkFacts } from '../src/link-tokens.ts';

const tokens = createLinkTokens('a secret of at least thirty-two characters');
const facts: fc.Arbitrary<LinkFacts> = fc.record({
  dossierNumber: fc.stringMatching(/^[A-Z0-9]{8}$/),
  generation: fc.integer({ min: 1, max: 1_000_000 }),
  expiresAt: fc
    .date({ min: new Date(0), max: new Date(8.64e15), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

describe('tokens of links', () => {
  it('say what they were made of', () => {
    fc.assert(
      fc.property(facts, (link) => {
        expect(tokens.read('activation', tokens.issue('activation', link))).toEqual(link);
      }),
    );
  });

  it('fit in a path and in a query as they are', () => {
    fc.assert(
      fc.property(facts, (link) => {
        expect(tokens.issue('activation', link)).toMatch(/^[\w-]+\.[\w-]{43}$/);
      }),
    );
  });

  it('are good for one purpose and one secret', () => {
    const others = createLinkTokens('another secret of at least thirty-two characters');
    fc.assert(
      fc.property(facts, (link) => {
        const token = tokens.issue('activation', link);
        expect(tokens.read('passwordReset', token)).toBeUndefined();
        expect(others.read('activation', token)).toBeUndefined();
      }),
    );
  });

  it('are refused when what they say was changed, or when they are anything else', () => {
    fc.assert(
      fc.property(facts, facts, (link, other) => {
        fc.pre(JSON.stringify(link) !== JSON.stringify(other));
        const [, signature] = tokens.issue('activation', link).split('.');
        const [claimed] = tokens.issue('activation', other).split('.');
        expect(tokens.read('activation', `${claimed}.${signature}`)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tokens.read('activation', text)).toBeUndefined();
      }),
    );
  });
});

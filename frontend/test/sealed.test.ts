import { randomBytes } from 'node:crypto';
import { createSealer } from '../server/sealed.ts';

const secret = 'a secret of the tests, 32 characters or more';
const session = createSealer(secret, 'session');
const content = { accessToken: 'é'.repeat(40), refreshToken: 'b', expiresAt: 1 };

describe('what is sealed in a cookie', () => {
  test('comes back as it was', async () => {
    expect(await session.open(await session.seal(content))).toEqual(content);
  });

  test('is not readable and never twice the same', async () => {
    const [one, other] = [await session.seal(content), await session.seal(content)];
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('accessToken');
  });

  test('needs no character that a cookie cannot hold', async () => {
    expect(await session.seal(content)).toMatch(/^[\w.-]+$/);
  });

  test('cannot be altered, cut, or opened with another secret or for another purpose', async () => {
    const sealed = await session.seal(content);
    const flip = (at: number) =>
      sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(await session.open(flip(sealed.length - 30))).toBeUndefined();
    expect(await session.open(flip(40))).toBeUndefined();
    expect(await session.open(sealed.slice(0, -4))).toBeUndefined();
    expect(await session.open('')).toBeUndefined();
    expect(await createSealer(secret, 'login').open(sealed)).toBeUndefined();
    expect(await createSealer(`${secret}!`, 'session').open(sealed)).toBeUndefined();
  });

  test('leaves room in a cookie for the tokens of someone with many centres', async () => {
    // Keycloak's tokens: three base64url parts, of which a signature is pure chance.
    const token = (claims: object) =>
      ['{"alg":"RS256","typ":"JWT","kid":"abcdefghijklmnopqrstuvwxyz"}', JSON.stringify(claims)]
        .map((part) => Buffer.from(part).toString('base64url'))
        .concat(randomBytes(256).toString('base64url'))
        .join('.');
    const centres = Array.from({ length: 40 }, (_, index) => `CENTRE-${index}`);
    const sealed = await session.seal({
      accessToken: token({ centres, roles: ['manager'], sub: randomBytes(16).toString('hex') }),
      refreshToken: token({ sub: randomBytes(16).toString('hex') }),
      expiresAt: Date.now(),
    });
    expect(sealed.length).toBeLessThan(3_800);
  });
});

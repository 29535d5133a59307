import type { Tokens } from '../server/oidc.ts';
import { createSealer } from '../server/sealed.ts';
import { createSession } from '../server/session.ts';

const sealer = createSealer('a secret of the tests, 32 characters or more', 'session');
const now = 1_000_000_000;

function token(claims: object): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
}

const candidate = token({
  preferred_username: '6wb5h7ij',
  dossier_number: '6WB5H7IJ',
  realm_access: { roles: ['candidate', 'default-roles-admis'] },
});

/** One request of a browser that holds `tokens`, with a Keycloak that answers refreshes with `renewed`. */
async function request(tokens: Tokens | undefined, renewed?: Tokens) {
  const jar = new Map<string, string>();
  if (tokens) jar.set('admis-session', await sealer.seal(tokens));
  const refreshes: string[] = [];
  const session = createSession({
    sealer,
    now: () => now,
    cookies: {
      read: (name) => jar.get(name),
      write: (name, value) => void jar.set(name, value),
      erase: (name) => void jar.delete(name),
    },
    oidc: {
      refresh: async (refreshToken) => {
        refreshes.push(refreshToken);
        return renewed;
      },
    },
  });
  return { session, jar, refreshes };
}

const alive = { accessToken: candidate, refreshToken: 'one', expiresAt: now + 60_000 };
const expired = { ...alive, expiresAt: now + 5_000 };

describe('the session in the cookie', () => {
  test('tells who is signed in', async () => {
    const { session, refreshes } = await request(alive);
    expect(await session.findUser()).toEqual({
      username: '6wb5h7ij',
      dossierNumber: '6WB5H7IJ',
      roles: ['candidate'],
      candidate: true,
      staff: false,
      centres: [],
      commissions: [],
    });
    expect(refreshes).toEqual([]);
  });

  test('is nobody without a cookie, or with one that is not ours', async () => {
    const { session } = await request(undefined);
    expect(await session.findUser()).toBeUndefined();
    const { session: other, jar } = await request(undefined);
    jar.set('admis-session', 'not.one.of.ours.');
    expect(await other.findUser()).toBeUndefined();
  });

  test('is renewed once when it is about to expire, however many ask', async () => {
    const renewed = { ...alive, refreshToken: 'two' };
    const { session, jar, refreshes } = await request(expired, renewed);
    const answers = await Promise.all([
      session.findAccessToken(),
      session.findUser(),
      session.findAccessToken(),
    ]);
    expect(answers[0]).toBe(candidate);
    expect(refreshes).toEqual(['one']);
    expect(await sealer.open(jar.get('admis-session') ?? '')).toEqual(renewed);
  });

  test('is renewed when one asks for it: what was learnt since then counts at once', async () => {
    const student = { ...alive, accessToken: token({ realm_access: { roles: ['candidate'] } }) };
    const { session, jar, refreshes } = await request(student, { ...alive, refreshToken: 'two' });
    expect(await session.findUser()).toMatchObject({ candidate: false });
    await session.renew();
    expect(refreshes).toEqual(['one']);
    expect(await session.findUser()).toMatchObject({ candidate: true });
    expect(await sealer.open(jar.get('admis-session') ?? '')).toMatchObject({
      refreshToken: 'two',
    });
  });

  test('is over when Keycloak says so, and the cookie goes', async () => {
    const { session, jar } = await request(expired, undefined);
    expect(await session.findUser()).toBeUndefined();
    expect(jar.size).toBe(0);
  });

  test('decorates a page without asking Keycloak', async () => {
    const { session, refreshes } = await request(expired);
    expect((await session.peekUser())?.dossierNumber).toBe('6WB5H7IJ');
    expect(refreshes).toEqual([]);
  });

  test('is gone at once after signing out, and gives the token that ends it at Keycloak', async () => {
    const { session, jar } = await request(alive);
    expect(await session.signOut()).toBe('one');
    expect(jar.size).toBe(0);
    expect(await session.findUser()).toBeUndefined();
  });

  test('a student from the sign-on without a dossier is no candidate yet', async () => {
    const accessToken = token({ realm_access: { roles: ['candidate'] } });
    const { session } = await request({ ...alive, accessToken });
    expect(await session.findUser()).toMatchObject({ candidate: false, staff: false });
  });
});

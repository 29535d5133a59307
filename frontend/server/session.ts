import { decodeJwt } from 'jose';
import type { Cookies } from './cookies.ts';
import type { Oidc, Tokens } from './oidc.ts';
import type { Sealer } from './sealed.ts';

export type Role =
  'candidate' | 'manager' | 'commissionMember' | 'commissionChair' | 'administrator';

const STAFF_ROLES: Role[] = ['manager', 'commissionMember', 'commissionChair', 'administrator'];

/** Who is signed in, as the access token says. Scopes are enforced by the services, not here. */
export type User = {
  username: string;
  dossierNumber: string | undefined;
  roles: Role[];
  /** Has a dossier: a student fresh from the university's sign-on has the role but none yet. */
  candidate: boolean;
  staff: boolean;
  centres: string[];
  commissions: string[];
};

/** The session of one request: it lives in the browser's encrypted cookie, never on the server. */
export type PortalSession = ReturnType<typeof createSession>;

const COOKIE = 'admis-session';
/** A token that expires during the request is as good as expired. */
const LEEWAY_MS = 15_000;

export function createSession(dependencies: {
  cookies: Cookies;
  sealer: Sealer;
  oidc: Pick<Oidc, 'refresh'>;
  now?: () => number;
}) {
  const { cookies, sealer, oidc, now = Date.now } = dependencies;
  let stored: Promise<Tokens | undefined> | undefined;
  let fresh: Promise<Tokens | undefined> | undefined;

  function read(): Promise<Tokens | undefined> {
    stored ??= (async () => {
      const cookie = cookies.read(COOKIE);
      return cookie ? sealer.open<Tokens>(cookie) : undefined;
    })();
    return stored;
  }

  /** However many loaders ask, a request refreshes once; the new cookie goes out with its answer. */
  function current(): Promise<Tokens | undefined> {
    fresh ??= (async () => {
      const tokens = await read();
      if (!tokens || tokens.expiresAt - LEEWAY_MS > now()) return tokens;
      const renewed = await oidc.refresh(tokens.refreshToken);
      if (renewed) await write(renewed);
      else cookies.erase(COOKIE);
      return renewed;
    })();
    return fresh;
  }

  async function write(tokens: Tokens): Promise<void> {
    cookies.write(COOKIE, await sealer.seal(tokens));
  }

  /** The signed-in user with a live session, refreshed if need be. Throws when Keycloak is down. */
  async function findUser(): Promise<User | undefined> {
    const tokens = await current();
    return tokens && userOf(tokens.accessToken);
  }

  /** Who the cookie says is signed in, without asking Keycloak: for what decorates every page. */
  async function peekUser(): Promise<User | undefined> {
    const tokens = await read();
    return tokens && userOf(tokens.accessToken);
  }

  /** The bearer token for the services, or undefined for a visitor. */
  async function findAccessToken(): Promise<string | undefined> {
    return (await current())?.accessToken;
  }

  /** Gets new tokens although these are good: Keycloak knows something new of the user. Throws when it is down. */
  async function renew(): Promise<void> {
    const tokens = await current();
    if (!tokens) return;
    const renewed = await oidc.refresh(tokens.refreshToken);
    if (renewed) await write(renewed);
    else cookies.erase(COOKIE);
    stored = fresh = Promise.resolve(renewed);
  }

  async function signIn(tokens: Tokens): Promise<User> {
    await write(tokens);
    stored = fresh = Promise.resolve(tokens);
    return userOf(tokens.accessToken);
  }

  /** Forgets the cookie and returns the refresh token it held, so that Keycloak can forget it too. */
  async function signOut(): Promise<string | undefined> {
    const tokens = await read();
    cookies.erase(COOKIE);
    stored = fresh = Promise.resolve(undefined);
    return tokens?.refreshToken;
  }

  return { findUser, peekUser, findAccessToken, renew, signIn, signOut };
}

function userOf(accessToken: string): User {
  // Not verified here: it came from Keycloak itself and the cookie is authenticated encryption.
  const claims = decodeJwt<{
    preferred_username?: string;
    dossier_number?: string;
    realm_access?: { roles?: string[] };
    centres?: string[];
    commissions?: string[];
  }>(accessToken);
  const roles = (claims.realm_access?.roles ?? []).filter(
    (role): role is Role => role === 'candidate' || STAFF_ROLES.includes(role as Role),
  );
  return {
    username: claims.preferred_username ?? '',
    dossierNumber: claims.dossier_number,
    roles,
    candidate: roles.includes('candidate') && claims.dossier_number !== undefined,
    staff: roles.some((role) => STAFF_ROLES.includes(role)),
    centres: claims.centres ?? [],
    commissions: claims.commissions ?? [],
  };
}

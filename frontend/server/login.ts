import type { Cookies } from './cookies.ts';
import type { LoginAttempt, Oidc } from './oidc.ts';
import type { Sealer } from './sealed.ts';
import type { PortalSession, User } from './session.ts';

/** Signing in and out, as the pages ask for it. */
export type Login = ReturnType<typeof createLogin>;

const COOKIE = 'admis-login';
/** Long enough for someone who first has to look for a password. */
const ATTEMPT_SECONDS = 3600;

export function createLogin(dependencies: {
  cookies: Cookies;
  sealer: Sealer;
  oidc: Oidc;
  session: PortalSession;
}) {
  const { cookies, sealer, oidc, session } = dependencies;

  /** Remembers the attempt in the browser and returns where to send it. */
  async function begin(options: Parameters<Oidc['begin']>[0]): Promise<string> {
    const { url, attempt } = await oidc.begin(options);
    cookies.write(COOKIE, await sealer.seal(attempt), ATTEMPT_SECONDS);
    return url.href;
  }

  /**
   * @returns who signed in, where they wanted to go and whether the way led through the university's sign-on, or
   * undefined when the attempt is unknown, was answered already or does not fit: then one starts again.
   */
  async function complete(
    query: URLSearchParams,
  ): Promise<{ user: User; returnTo: string; ent: boolean } | undefined> {
    const cookie = cookies.read(COOKIE);
    const attempt = cookie ? await sealer.open<LoginAttempt>(cookie) : undefined;
    if (!attempt || query.get('state') !== attempt.state) return undefined;
    cookies.erase(COOKIE);
    const user = await session.signIn(await oidc.complete(query, attempt));
    return { user, returnTo: attempt.returnTo, ent: attempt.ent };
  }

  /** Ends the session here at once, and at Keycloak. */
  async function end(): Promise<void> {
    const refreshToken = await session.signOut();
    if (refreshToken) await oidc.endSession(refreshToken);
  }

  return { begin, complete, end };
}

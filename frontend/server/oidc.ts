import * as openid from 'openid-client';
import type { PortalConfig } from './config.ts';

/** What Keycloak hands out at sign-in and at each refresh. */
export type Tokens = { accessToken: string; refreshToken: string; expiresAt: number };

/** The portal's side of OpenID Connect: authorization code with PKCE, refresh, logout. */
export type Oidc = ReturnType<typeof createOidc>;

/** What must survive between leaving for Keycloak and coming back. */
export type LoginAttempt = {
  state: string;
  codeVerifier: string;
  returnTo: string;
  /** Whether it leads through the university's sign-on. */
  ent: boolean;
};

const PATH = '/protocol/openid-connect';

export function createOidc(settings: PortalConfig['oidc']) {
  const configuration = configure(settings);

  /**
   * Where to send the browser, and what to remember until it comes back. Throws when Keycloak does
   * not answer: better our own page for that than the browser's.
   * @param options.door      `ent` goes straight to the university's own sign-on
   * @param options.link      the university's account is to be linked to the local one: whoever has signed in with the
   *                          latter, just now, is asked by Keycloak and sent on to the university's own sign-on
   * @param options.loginHint fills the user name in on Keycloak's page
   */
  async function begin(options: {
    returnTo: string;
    language: string;
    door?: 'ent' | undefined;
    link?: 'ent' | undefined;
    loginHint?: string | undefined;
  }): Promise<{ url: URL; attempt: LoginAttempt }> {
    await reach(settings.internalIssuer);
    const codeVerifier = openid.randomPKCECodeVerifier();
    const state = openid.randomState();
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: settings.redirectUri,
      scope: 'openid',
      code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      ui_locales: options.language,
      ...(options.door ? { kc_idp_hint: options.door } : {}),
      ...(options.link ? { kc_action: `idp_link:${options.link}` } : {}),
      ...(options.loginHint ? { login_hint: options.loginHint } : {}),
    });
    const ent = options.door !== undefined || options.link !== undefined;
    return { url, attempt: { state, codeVerifier, returnTo: options.returnTo, ent } };
  }

  /**
   * Trades the code for tokens. Throws if it is not our attempt's.
   * @param query what Keycloak put into the callback's address; the rest of it a proxy may have changed
   */
  async function complete(query: URLSearchParams, attempt: LoginAttempt): Promise<Tokens> {
    const callbackUrl = new URL(settings.redirectUri);
    callbackUrl.search = query.toString();
    const answer = await openid.authorizationCodeGrant(configuration, callbackUrl, {
      pkceCodeVerifier: attempt.codeVerifier,
      expectedState: attempt.state,
    });
    return tokens(answer);
  }

  /** New tokens, or undefined when Keycloak has ended the session. Throws when it cannot be asked. */
  async function refresh(refreshToken: string): Promise<Tokens | undefined> {
    try {
      return tokens(await openid.refreshTokenGrant(configuration, refreshToken));
    } catch (error) {
      if (error instanceof openid.ResponseBodyError && error.error === 'invalid_grant') {
        return undefined;
      }
      throw error;
    }
  }

  /** Ends the session at Keycloak too (and at the university's sign-on behind it). */
  async function endSession(refreshToken: string): Promise<void> {
    const response = await fetch(`${settings.internalIssuer}${PATH}/logout`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        refresh_token: refreshToken,
      }),
      signal: AbortSignal.timeout(5_000),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`Keycloak answered a sign-out with ${response.status}`);
  }

  return { begin, complete, refresh, endSession };
}

/**
 * Written down rather than discovered: the portal starts without Keycloak, and in containers browsers
 * and the portal reach it under different names.
 */
function configure(settings: PortalConfig['oidc']): openid.Configuration {
  const configuration = new openid.Configuration(
    {
      issuer: settings.issuer,
      authorization_endpoint: `${settings.issuer}${PATH}/auth`,
      token_endpoint: `${settings.internalIssuer}${PATH}/token`,
      authorization_response_iss_parameter_supported: true,
    },
    settings.clientId,
    settings.clientSecret,
  );
  configuration.timeout = 5;
  if (settings.internalIssuer.startsWith('http:')) openid.allowInsecureRequests(configuration);
  return configuration;
}

async function reach(url: string): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`Keycloak answered with ${response.status}`);
}

function tokens(answer: openid.TokenEndpointResponse): Tokens {
  if (!answer.refresh_token) throw new Error('Keycloak gave no refresh token');
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    expiresAt: Date.now() + (answer.expires_in ?? 60) * 1000,
  };
}

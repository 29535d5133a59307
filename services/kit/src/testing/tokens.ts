import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const demoPassword = 'demo-Admis-2026';

const TokenSchema = z.object({ access_token: z.string() });

/** A real access token of a local account, by the client `admis-local` (direct grants, never in production). */
export async function accessTokenOf(
  keycloakUrl: string,
  username: string,
  password = demoPassword,
): Promise<string> {
  return tokenBy(keycloakUrl, passwordGrant(username, password), triesForMs);
}

/** Whether a local account does not open with this password. Tried once: wrong ones, repeated, lock the account. */
export async function isSignInRefused(
  keycloakUrl: string,
  username: string,
  password: string,
): Promise<boolean> {
  const response = await askForToken(keycloakUrl, passwordGrant(username, password));
  await response.body?.cancel();
  return [400, 401].includes(response.status);
}

const passwordGrant = (username: string, password: string): Record<string, string> => ({
  grant_type: 'password',
  client_id: 'admis-local',
  username,
  password,
});

/** A real access token of the services' own client. */
export async function serviceTokenOf(keycloakUrl: string, clientSecret: string): Promise<string> {
  return tokenBy(keycloakUrl, {
    grant_type: 'client_credentials',
    client_id: 'admis-services',
    client_secret: clientSecret,
  });
}

const triesForMs = 5_000;

/**
 * Keycloak takes two sign-ins of one person at the same instant for an attack and refuses one of them (400), also one
 * that comes before it is done with the last; test files that run side by side share the demo accounts. So a refusal
 * is tried again for a moment.
 */
async function tokenBy(
  keycloakUrl: string,
  grant: Record<string, string>,
  tryForMs = 0,
): Promise<string> {
  const end = Date.now() + tryForMs;
  for (;;) {
    const response = await askForToken(keycloakUrl, grant);
    if (response.ok) return TokenSchema.parse(await response.json()).access_token;
    await response.body?.cancel();
    if (response.status !== 400 || Date.now() >= end) {
      throw new Error(`Keycloak answered ${response.status} to ${grant['client_id']}`);
    }
    await pause(100 + randomInt(200));
  }
}

function askForToken(keycloakUrl: string, grant: Record<string, string>): Promise<Response> {
  return fetch(`${keycloakUrl}/realms/admis/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(grant),
  });
}

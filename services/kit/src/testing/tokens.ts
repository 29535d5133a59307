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
  const grant = { grant_type: 'password', client_id: 'admis-local', username, password };
  // A password of the test's own may be meant to be wrong: trying again would lock the account.
  return tokenBy(keycloakUrl, grant, password === demoPassword ? triesForMs : 0);
}

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
 * Keycloak takes two sign-ins of one person at the same instant for an attack and refuses one of them (400);
 * test files that run side by side share the demo accounts, so that a refusal is tried again for a moment.
 */
async function tokenBy(
  keycloakUrl: string,
  grant: Record<string, string>,
  tryForMs = 0,
): Promise<string> {
  const end = Date.now() + tryForMs;
  for (;;) {
    const response = await fetch(`${keycloakUrl}/realms/admis/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams(grant),
    });
    if (response.ok) return TokenSchema.parse(await response.json()).access_token;
    await response.body?.cancel();
    if (response.status !== 400 || Date.now() >= end) {
      throw new Error(`Keycloak answered ${response.status} to ${grant['client_id']}`);
    }
    await pause(100 + randomInt(200));
  }
}

import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { roles, type Actor, type Role } from '@admis/workflows/domain';
import { z } from 'zod';
import type { HealthCheck } from './health.ts';
import { problems } from './problem.ts';

const ClaimsSchema = z.object({
  sub: z.string(),
  preferred_username: z.string(),
  realm_access: z.object({ roles: z.array(z.string()) }).default({ roles: [] }),
  dossier_number: z.string().optional(),
  centres: z.array(z.string()).optional(),
  commissions: z.array(z.string()).optional(),
});

/** Turns a bearer token into who is asking. @throws ProblemError 401, or 503 when Keycloak's keys cannot be had */
export type TokenVerifier = (token: string) => Promise<Actor>;

/** Verifies access tokens by the realm's published keys (JWKS), which are fetched once and kept. */
export function createTokenVerifier(config: {
  KEYCLOAK_URL: string;
  KEYCLOAK_PUBLIC_URL?: string | undefined;
  KEYCLOAK_REALM: string;
}): TokenVerifier {
  const issuer = `${config.KEYCLOAK_PUBLIC_URL ?? config.KEYCLOAK_URL}/realms/${config.KEYCLOAK_REALM}`;
  const keys = createRemoteJWKSet(keysUrl(config));
  return async (token) => {
    const payload = await verified(token, keys, issuer);
    const claims = ClaimsSchema.safeParse(payload);
    if (!claims.success) throw problems.unauthenticated();
    return actorOf(claims.data);
  };
}

interface KeysConfig {
  KEYCLOAK_URL: string;
  KEYCLOAK_REALM: string;
}

function keysUrl({ KEYCLOAK_URL, KEYCLOAK_REALM }: KeysConfig): URL {
  return new URL(`${KEYCLOAK_URL}/realms/${KEYCLOAK_REALM}/protocol/openid-connect/certs`);
}

const KeysSchema = z.object({ keys: z.array(z.unknown()).min(1) });

/** For /health: the realm publishes keys to verify tokens by. Without them nobody who signs in anew is known. */
export function publishesKeys(config: KeysConfig): HealthCheck {
  return async (signal) => {
    const answer = await fetch(keysUrl(config), { signal });
    KeysSchema.parse(await answer.json());
  };
}

async function verified(
  token: string,
  keys: ReturnType<typeof createRemoteJWKSet>,
  issuer: string,
): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256', 'ES256'] });
    return payload;
  } catch (error) {
    const keysUnreachable =
      !(error instanceof errors.JOSEError) ||
      error instanceof errors.JWKSTimeout ||
      error.code === 'ERR_JOSE_GENERIC';
    throw keysUnreachable
      ? problems.peerUnavailable('keycloak', error)
      : problems.unauthenticated();
  }
}

function actorOf(claims: z.infer<typeof ClaimsSchema>): Actor {
  const known = new Set<string>(roles);
  const actor: Actor = {
    id: claims.preferred_username,
    // `system` is for our own timers: a token never carries it.
    roles: claims.realm_access.roles.filter(
      (role): role is Role => known.has(role) && role !== 'system',
    ),
  };
  if (claims.dossier_number !== undefined) actor.dossierNumber = claims.dossier_number;
  if (claims.centres !== undefined) actor.centres = claims.centres;
  if (claims.commissions !== undefined) actor.commissions = claims.commissions;
  return actor;
}

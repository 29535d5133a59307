import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { z } from 'zod';

/** An app on a free port, for tests that need a real HTTP server. */
export interface ServedApp {
  baseUrl: string;
  close(): Promise<void>;
}

export async function serve(app: Express): Promise<ServedApp> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A name that no other test uses: for databases, buckets, task queues. */
export function uniqueName(prefix: string): string {
  return `${prefix}-${randomBytes(6).toString('hex')}`;
}

/** An address on which nothing listens, to test a peer that is down. */
export const deadUrl = 'http://127.0.0.1:9';

const TokenSchema = z.object({ access_token: z.string() });

/** A real access token of a local account, by the client `admis-local` (direct grants, never in production). */
export async function accessTokenOf(
  keycloakUrl: string,
  username: string,
  password = 'demo-Admis-2026',
): Promise<string> {
  return tokenBy(keycloakUrl, {
    grant_type: 'password',
    client_id: 'admis-local',
    username,
    password,
  });
}

/** A real access token of the services' own client. */
export async function serviceTokenOf(keycloakUrl: string, clientSecret: string): Promise<string> {
  return tokenBy(keycloakUrl, {
    grant_type: 'client_credentials',
    client_id: 'admis-services',
    client_secret: clientSecret,
  });
}

async function tokenBy(keycloakUrl: string, grant: Record<string, string>): Promise<string> {
  const response = await fetch(`${keycloakUrl}/realms/admis/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(grant),
  });
  if (!response.ok)
    throw new Error(`Keycloak answered ${response.status} to ${grant['client_id']}`);
  return TokenSchema.parse(await response.json()).access_token;
}

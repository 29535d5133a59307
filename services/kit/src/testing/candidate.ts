import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { accessTokenOf, serviceTokenOf } from './tokens.ts';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const demoPassword = 'demo-Admis-2026';

export function randomDossierNumber(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** A made-up candidate's active account in the running Keycloak. */
export interface TestAccount {
  number: string;
  /** Removes the account again. */
  remove(): Promise<void>;
}

/** A made-up candidate who has signed in. */
export interface TestCandidate extends TestAccount {
  token: string;
}

/** A made-up student in the running Keycloak, as the broker keeps who came in by the ENT. */
export interface TestStudent {
  username: string;
  token(): Promise<string>;
  remove(): Promise<void>;
}

interface Keycloak {
  KEYCLOAK_URL: string;
  SERVICE_CLIENT_SECRET: string;
}

/**
 * An account whose tokens carry the dossier number, made by Keycloak's own API. Nobody has signed in to it: Keycloak
 * refuses a second sign-in that comes before it is done with the first.
 */
export async function createTestAccount(keycloak: Keycloak, email?: string): Promise<TestAccount> {
  const number = randomDossierNumber();
  await adminApi(keycloak, '', {
    method: 'POST',
    body: JSON.stringify({
      username: number,
      enabled: true,
      email: email ?? `${number.toLowerCase()}@candidates.example`,
      emailVerified: true,
      firstName: 'Ève',
      lastName: 'Test',
      attributes: { dossierNumber: [number] },
      groups: ['/candidates'],
      credentials: [{ type: 'password', value: demoPassword, temporary: false }],
    }),
  });
  return { number, remove: () => removeTestUser(keycloak, number) };
}

/** An account of its own, and the token of who signed in to it. */
export async function createTestCandidate(keycloak: Keycloak): Promise<TestCandidate> {
  const account = await createTestAccount(keycloak);
  return { ...account, token: await accessTokenOf(keycloak.KEYCLOAK_URL, account.number) };
}

/** @param entLogin the name with which they sign in at the ENT */
export async function createTestStudent(
  keycloak: Keycloak,
  entLogin: string,
): Promise<TestStudent> {
  const username = `student-${randomDossierNumber().toLowerCase()}`;
  await adminApi(keycloak, '', {
    method: 'POST',
    body: JSON.stringify({
      username,
      enabled: true,
      email: `${username}@etu.univ-demo.example`,
      emailVerified: true,
      firstName: 'Gaëlle',
      lastName: 'Gauthier',
      groups: ['/candidates'],
      credentials: [{ type: 'password', value: demoPassword, temporary: false }],
    }),
  });
  await linkTestUser(keycloak, username, entLogin);
  return {
    username,
    token: () => accessTokenOf(keycloak.KEYCLOAK_URL, username),
    remove: () => removeTestUser(keycloak, username),
  };
}

/** Lets a user come in by the ENT too, as Keycloak does when somebody links the two. */
export async function linkTestUser(
  keycloak: Keycloak,
  username: string,
  entLogin: string,
): Promise<void> {
  const user = await findTestUser(keycloak, username);
  if (user === undefined) throw new Error(`Keycloak has not kept ${username}`);
  await adminApi(keycloak, `/${user.id}/federated-identity/ent`, {
    method: 'POST',
    body: JSON.stringify({ identityProvider: 'ent', userId: username, userName: entLogin }),
  });
}

const UsersSchema = z.array(
  z.object({
    id: z.string(),
    enabled: z.boolean(),
    email: z.string().optional(),
    firstName: z.string().optional(),
  }),
);

/** The user of a name in the running Keycloak, if any. */
export async function findTestUser(
  keycloak: Keycloak,
  username: string,
): Promise<z.infer<typeof UsersSchema>[number] | undefined> {
  const query = new URLSearchParams({ username, exact: 'true' });
  const response = await adminApi(keycloak, `?${query.toString()}`);
  return UsersSchema.parse(await response.json())[0];
}

/** Also when there is none. */
export async function removeTestUser(keycloak: Keycloak, username: string): Promise<void> {
  const user = await findTestUser(keycloak, username);
  if (user !== undefined) await adminApi(keycloak, `/${user.id}`, { method: 'DELETE' });
}

async function adminApi(
  { KEYCLOAK_URL, SERVICE_CLIENT_SECRET }: Keycloak,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const response = await fetch(`${KEYCLOAK_URL}/admin/realms/admis/users${path}`, {
    ...init,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await serviceTokenOf(KEYCLOAK_URL, SERVICE_CLIENT_SECRET)}`,
    },
  });
  if (!response.ok) throw new Error(`Keycloak answered ${response.status} to ${path}`);
  return response;
}

import { randomInt } from 'node:crypto';
import { accessTokenOf, serviceTokenOf } from '@admis/kit/testing';
import { config } from './components.ts';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export function newDossierNumber(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** A made-up candidate with an account in the running Keycloak. */
export interface TestCandidate {
  number: string;
  token: string;
}

const users = `${config.KEYCLOAK_URL}/admin/realms/admis/users`;

export async function createCandidate(): Promise<TestCandidate> {
  const number = newDossierNumber();
  await asService(users, {
    method: 'POST',
    body: JSON.stringify({
      username: number,
      enabled: true,
      email: `${number.toLowerCase()}@candidates.example`,
      emailVerified: true,
      firstName: 'Ève',
      lastName: 'Test',
      attributes: { dossierNumber: [number] },
      groups: ['candidates'],
      credentials: [{ type: 'password', value: 'demo-Admis-2026', temporary: false }],
    }),
  });
  return { number, token: await accessTokenOf(config.KEYCLOAK_URL, number) };
}

export async function removeCandidate({ number }: TestCandidate): Promise<void> {
  const found = await asService(`${users}?exact=true&username=${number}`);
  for (const { id } of (await found.json()) as { id: string }[]) {
    await asService(`${users}/${id}`, { method: 'DELETE' });
  }
}

/** Access tokens of the demo staff, by login. */
export async function staffTokens() {
  const [gestionnaire, gestionnaire2, jury, president, admin] = await Promise.all(
    ['gestionnaire', 'gestionnaire2', 'jury', 'president', 'admin'].map((login) =>
      accessTokenOf(config.KEYCLOAK_URL, login),
    ),
  );
  return { gestionnaire, gestionnaire2, jury, president, admin } as Record<
    'gestionnaire' | 'gestionnaire2' | 'jury' | 'president' | 'admin',
    string
  >;
}

async function asService(url: string, init: RequestInit = {}): Promise<Response> {
  const token = await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET);
  const response = await fetch(url, {
    ...init,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`Keycloak answered ${response.status}`);
  return response;
}

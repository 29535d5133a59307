import { randomInt } from 'node:crypto';
import { accessTokenOf, serviceTokenOf } from '@admis/kit/testing';
import { keycloak } from './system.ts';

/** A candidate with an account of their own in Keycloak, for one test file. */
export interface TestCandidate {
  number: string;
  token: string;
  remove(): Promise<void>;
}

const PASSWORD = 'demo-Admis-2026';

export async function createCandidate(): Promise<TestCandidate> {
  const number = Array.from({ length: 8 }, () => 'BCDFGHJKMNPQRSTVWXZ23456789'[randomInt(27)]).join(
    '',
  );
  const created = await asService('/users', {
    method: 'POST',
    body: JSON.stringify({
      username: number.toLowerCase(),
      email: `${number.toLowerCase()}@documents.example`,
      emailVerified: true,
      enabled: true,
      firstName: 'Ygrec',
      lastName: 'Hicks',
      groups: ['candidates'],
      attributes: { dossierNumber: [number] },
      credentials: [{ type: 'password', value: PASSWORD, temporary: false }],
    }),
  });
  const location = created.headers.get('location') ?? '';
  return {
    number,
    token: await accessTokenOf(keycloak.url, number, PASSWORD),
    async remove() {
      await asService(`/users/${location.split('/').at(-1)}`, { method: 'DELETE' });
    },
  };
}

async function asService(path: string, init: RequestInit): Promise<Response> {
  const token = await serviceTokenOf(keycloak.url, keycloak.serviceSecret);
  const response = await fetch(`${keycloak.url}/admin/realms/admis${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  if (!response.ok)
    throw new Error(`Keycloak answered ${response.status}: ${await response.text()}`);
  return response;
}

import { accessTokenOf } from '@admis/kit/testing';
import { config } from './components.ts';

const logins = ['gestionnaire', 'gestionnaire2', 'jury', 'president', 'admin'] as const;
export type StaffLogin = (typeof logins)[number];

/** Access tokens of the demo staff, by login. */
export async function staffTokens(): Promise<Record<StaffLogin, string>> {
  const entries = await Promise.all(
    logins.map(async (login) => [login, await accessTokenOf(config.KEYCLOAK_URL, login)] as const),
  );
  return Object.fromEntries(entries) as Record<StaffLogin, string>;
}

import { ProblemError } from '@admis/kit';
import { WeakPassword } from '../data-access/keycloak-users.ts';
import type { Dependencies } from './dependencies.ts';

/** @throws ProblemError 422 `weakPassword` with `weakness` and, in words, what the realm's policy wants */
export async function setPassword(
  { users }: Pick<Dependencies, 'users'>,
  dossierNumber: string,
  password: string,
): Promise<void> {
  try {
    await users.setPassword(dossierNumber, password);
  } catch (error) {
    if (!(error instanceof WeakPassword)) throw error;
    throw new ProblemError(422, 'weakPassword', error.message, { weakness: error.weakness });
  }
}

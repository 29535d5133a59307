import type { Dependencies } from './dependencies.ts';

/** Lets the owner of an account that its workflow holds active sign in. May be repeated. */
export async function enableAccount(
  { users, accounts }: Pick<Dependencies, 'users' | 'accounts'>,
  dossierNumber: string,
): Promise<void> {
  await users.enable(dossierNumber);
  await accounts.recordActivated(dossierNumber);
}

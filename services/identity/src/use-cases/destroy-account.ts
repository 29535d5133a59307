import type { Dependencies } from './dependencies.ts';

/** Destroys an account and its data. The record goes last: the e-mail is free again when all is gone. */
export async function destroyAccount(
  { users, dossiers, accounts }: Pick<Dependencies, 'users' | 'dossiers' | 'accounts'>,
  dossierNumber: string,
): Promise<void> {
  await users.remove(dossierNumber);
  await dossiers.destroy(dossierNumber);
  await accounts.remove(dossierNumber);
}

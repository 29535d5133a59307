import type { Dependencies } from './dependencies.ts';

/**
 * Erases all that this service knows of a candidate, the user at last. The dossier is not its business. May be
 * repeated, and is of use also to who came by the ENT and has no account here.
 */
export async function eraseIdentity(
  {
    emailChanges,
    students,
    accounts,
    users,
  }: Pick<Dependencies, 'emailChanges' | 'students' | 'accounts' | 'users'>,
  dossierNumber: string,
): Promise<void> {
  await emailChanges.remove(dossierNumber);
  await students.remove(dossierNumber);
  await accounts.remove(dossierNumber);
  await users.remove(dossierNumber);
}

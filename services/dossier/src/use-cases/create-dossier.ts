import { ProblemError } from '@admis/kit';
import type { Dossier } from '../data-access/dossiers.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Opens a candidate's dossier. Asked twice for the same person, it is opened once.
 *
 * @throws ProblemError 409 `dossierNumberTaken` when the number is another person's
 */
export async function createDossier(
  { dossiers }: Dependencies,
  dossier: Omit<Dossier, 'nationality'>,
): Promise<Dossier> {
  const stored = await dossiers.insertOnce({ ...dossier, nationality: null });
  if (stored.email !== dossier.email) {
    throw new ProblemError(409, 'dossierNumberTaken', 'Another dossier has this number.');
  }
  return stored;
}

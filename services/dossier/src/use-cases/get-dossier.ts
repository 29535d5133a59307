import { problems } from '@admis/kit';
import type { Dossier, Dossiers } from '../data-access/dossiers.ts';

/** @throws ProblemError 404 `notFound` */
export async function getDossier(dossiers: Dossiers, number: string): Promise<Dossier> {
  const dossier = await dossiers.find(number);
  if (dossier === undefined) throw problems.notFound('There is no such dossier.');
  return dossier;
}

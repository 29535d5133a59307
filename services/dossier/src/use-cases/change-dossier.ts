import { problems } from '@admis/kit';
import type { Dossier, DossierChanges } from '../data-access/dossiers.ts';
import type { Dependencies } from './dependencies.ts';

/** Changes what a candidate may change in their own dossier. @throws ProblemError 404 `notFound` */
export async function changeDossier(
  { dossiers }: Dependencies,
  number: string,
  changes: DossierChanges,
): Promise<Dossier> {
  const dossier = await dossiers.change(number, changes);
  if (dossier === undefined) throw problems.notFound('There is no such dossier.');
  return dossier;
}

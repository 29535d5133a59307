import { problems } from '@admis/kit';
import type { Dossier } from '../data-access/dossiers.ts';
import type { Dependencies } from './dependencies.ts';

/** @throws ProblemError 404 `notFound` */
export async function getDossier({ dossiers }: Dependencies, number: string): Promise<Dossier> {
  const dossier = await dossiers.find(number);
  if (dossier === undefined) throw problems.notFound('There is no such dossier.');
  return dossier;
}

import { problems } from '@admis/kit';
import type { Dossier, DossierFile } from '../data-access/dossiers.ts';
import type { Dependencies } from './dependencies.ts';

/** @throws ProblemError 404 `notFound` */
export async function getDossier(
  { dossiers }: Pick<Dependencies, 'dossiers'>,
  number: string,
): Promise<Dossier> {
  const dossier = await dossiers.find(number);
  if (dossier === undefined) throw problems.notFound('There is no such dossier.');
  return dossier;
}

/** With all that its forms hold. @throws ProblemError 404 `notFound` */
export async function getFile(
  { dossiers }: Pick<Dependencies, 'dossiers'>,
  number: string,
): Promise<DossierFile> {
  const file = await dossiers.findFile(number);
  if (file === undefined) throw problems.notFound('There is no such dossier.');
  return file;
}

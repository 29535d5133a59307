import type { Dependencies } from './dependencies.ts';

/** Destroys a dossier with all its rows; also when there is none (any more). */
export async function destroyDossier(
  { dossiers, rows }: Dependencies,
  number: string,
): Promise<void> {
  await rows.removeAll(number);
  await dossiers.remove(number);
}

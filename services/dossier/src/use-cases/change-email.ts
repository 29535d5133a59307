import { problems } from '@admis/kit';
import type { Dependencies } from './dependencies.ts';

/** Puts an address in force that its owner has confirmed; may be repeated. @throws ProblemError 404 `notFound` */
export async function changeEmail(
  { dossiers }: Dependencies,
  number: string,
  email: string,
): Promise<void> {
  const dossier = await dossiers.change(number, { email });
  if (dossier === undefined) throw problems.notFound('There is no such dossier.');
}

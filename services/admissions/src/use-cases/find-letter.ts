import type { IssuedLetter } from '../schemas/letter.ts';
import { asOfNow } from './as-of-now.ts';
import type { AdmissionsDependencies } from './dependencies.ts';

/**
 * A letter by its reference, as it stands now; undefined when none was issued under it. A reference is the
 * application's id and a count.
 *
 * @throws ProblemError 503 when the catalogue does not answer
 */
export async function findLetter(
  { repository, catalogue, now }: Pick<AdmissionsDependencies, 'repository' | 'catalogue' | 'now'>,
  reference: string,
): Promise<IssuedLetter | undefined> {
  const record = await repository.find(reference.replace(/-\d+$/, ''));
  if (record === undefined) return undefined;
  const programme = await catalogue.findProgramme(record.state.programme.id);
  const { state } = asOfNow(record, programme, now());
  const letter = state.letters.find((one) => one.reference === reference);
  if (letter === undefined) return undefined;
  const { title, timeZone } = state.programme;
  const { lastName, firstName } = record.names;
  const declined = letter.kind === 'admission' && state.reply === 'withdrawn';
  return {
    ...letter,
    programme: title,
    timeZone,
    declinedAt: declined ? state.repliedAt : null,
    candidate: { lastName, firstName },
  };
}

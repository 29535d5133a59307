import type { IssuedLetter } from '../data-access/admissions.ts';
import type { DocumentsDependencies } from './dependencies.ts';

export interface VerifiedLetter extends Pick<IssuedLetter, 'reference' | 'kind' | 'issuedAt'> {
  revokedAt: string | null;
  declinedAt: string | null;
  programme: string;
  timeZone: string;
  /** e.g. `Y. H.`: enough to compare with the paper, and nothing for those who have none. */
  initials: string;
}

/**
 * What somebody who holds a letter may learn of it; undefined for a code that is not this reference's, or when there
 * is no such letter: nobody learns which of the two.
 *
 * @throws ProblemError 503 when admissions is down
 */
export async function verifyLetter(
  { admissions, letterCodes }: Pick<DocumentsDependencies, 'admissions' | 'letterCodes'>,
  { reference, code }: { reference: string; code: string },
): Promise<VerifiedLetter | undefined> {
  if (!letterCodes.matches(reference, code)) return undefined;
  const letter = await admissions.findLetter(reference);
  if (letter === undefined) return undefined;
  const { candidate, ...facts } = letter;
  return { ...facts, initials: [candidate.firstName, candidate.lastName].map(initial).join(' ') };
}

function initial(name: string): string {
  const [first = ''] = new Intl.Segmenter().segment(name.trim());
  return first === '' ? '' : `${first.segment.toUpperCase()}.`;
}

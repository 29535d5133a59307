import { ProblemError } from '@admis/kit';
import type { Application, Letter, PublishedDecision } from '../data-access/admissions.ts';
import { LetterPaper } from '../papers/letter.tsx';
import { renderPaper } from '../papers/render.ts';
import type { DocumentsDependencies } from './dependencies.ts';

/**
 * A letter of admission or refusal, in the candidate's language, for someone who may read the application; undefined
 * when there is none for them. There is a letter from the publication of its decision on, and not before.
 *
 * @throws ProblemError 410 `letterRevoked`, 401, 403 as admissions says, 503 when a peer is down
 */
export async function makeLetter(
  dependencies: Pick<
    DocumentsDependencies,
    'admissions' | 'catalogue' | 'dossiers' | 'letterCodes' | 'institution' | 'verifyUrl' | 'appeal'
  >,
  { applicationId, reference, token }: { applicationId: string; reference: string; token: string },
): Promise<Buffer | undefined> {
  const { admissions, catalogue, dossiers, letterCodes, institution, verifyUrl, appeal } =
    dependencies;
  const application = await admissions.findApplication(applicationId, token);
  const letter = application?.letters.find((one) => one.reference === reference);
  if (application === undefined || letter === undefined) return undefined;
  if (letter.revokedAt !== null) {
    throw new ProblemError(
      410,
      'letterRevoked',
      'This letter is no longer valid: the decision that it told of was corrected.',
    );
  }
  const { candidate, programme } = application;
  const [{ language }, facts] = await Promise.all([
    dossiers.get(candidate.number),
    catalogue.getProgramme(programme.id, programme.campaign),
  ]);
  return renderPaper(
    LetterPaper({
      letter,
      decision: decisionOf(application, letter),
      candidate,
      programme: { ...facts, title: programme.title, timeZone: programme.timeZone },
      institution,
      language,
      code: letterCodes.codeOf(reference),
      verifyUrl,
      appeal: appeal[language],
    }),
  );
}

/** The decision that a letter tells of, which may have been replaced since. */
function decisionOf({ decision, pastDecisions }: Application, letter: Letter): PublishedDecision {
  const published = decision.status === 'pending' ? pastDecisions : [decision, ...pastDecisions];
  const status = letter.kind === 'admission' ? 'favourable' : 'unfavourable';
  const found = published.find(
    (one) => one.publishedAt === letter.issuedAt && one.status === status,
  );
  if (found === undefined) throw new Error(`No decision goes with the letter ${letter.reference}`);
  return found;
}

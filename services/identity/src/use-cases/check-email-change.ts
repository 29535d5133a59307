import type { EmailChange } from '../data-access/email-changes.ts';
import { linkProblem } from '../link-problems.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * The change that a confirmation link stands for, while it may be used. Changes nothing.
 *
 * @throws ProblemError 410 `emailChangeInvalid`, `emailChangeExpired`, `emailChangeUsed`, `emailChangeReplaced`
 */
export async function checkEmailChange(
  { emailChanges, linkTokens, now }: Pick<Dependencies, 'emailChanges' | 'linkTokens' | 'now'>,
  token: string,
): Promise<EmailChange> {
  const facts = linkTokens.read('emailChange', token);
  if (facts === undefined) throw linkProblem('emailChangeInvalid');
  const change = await emailChanges.find(facts.dossierNumber);
  // A genuine link to nothing: the account is gone.
  if (change === undefined) throw linkProblem('emailChangeExpired');
  if (change.generation !== facts.generation) throw linkProblem('emailChangeReplaced');
  if (change.status === 'inForce') throw linkProblem('emailChangeUsed');
  if (now().toISOString() >= facts.expiresAt) throw linkProblem('emailChangeExpired');
  return change;
}

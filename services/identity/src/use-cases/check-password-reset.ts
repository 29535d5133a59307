import { linkProblem } from '../link-problems.ts';
import type { LinkFacts } from '../link-tokens.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * What a reset link stands for, while it may be used. Changes nothing.
 *
 * @throws ProblemError 410 `resetInvalid`, `resetExpired`, `resetUsed`
 */
export async function checkPasswordReset(
  { accounts, linkTokens, now }: Pick<Dependencies, 'accounts' | 'linkTokens' | 'now'>,
  token: string,
): Promise<LinkFacts> {
  const facts = linkTokens.read('passwordReset', token);
  if (facts === undefined) throw linkProblem('resetInvalid');
  const account = await accounts.findByNumber(facts.dossierNumber);
  if (account === undefined) throw linkProblem('resetExpired');
  if (account.resetGeneration !== facts.generation) throw linkProblem('resetUsed');
  if (now().toISOString() >= facts.expiresAt) throw linkProblem('resetExpired');
  return facts;
}

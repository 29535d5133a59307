import { activationRefusal } from '../activation-link.ts';
import type { LinkFacts } from '../link-tokens.ts';
import { linkProblem } from '../link-problems.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * What an activation link stands for, while it may be used. Changes nothing: mail scanners open links too.
 *
 * @throws ProblemError 410 `activationInvalid`, `activationExpired`, `activationUsed`, `activationReplaced`
 */
export async function checkActivation(
  { accounts, linkTokens, now }: Pick<Dependencies, 'accounts' | 'linkTokens' | 'now'>,
  token: string,
): Promise<LinkFacts> {
  const facts = linkTokens.read('activation', token);
  if (facts === undefined) throw linkProblem('activationInvalid');
  const account = await accounts.findByNumber(facts.dossierNumber);
  const refusal = activationRefusal(account, facts.generation, now());
  if (refusal !== undefined) throw linkProblem(refusal);
  return facts;
}

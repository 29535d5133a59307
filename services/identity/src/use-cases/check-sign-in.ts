import type { Dependencies } from './dependencies.ts';

export type SignInState = 'ready' | 'notActivated';

/**
 * Whether signing in can work, asked before Keycloak is: the guide wants a person told that their account
 * is not activated. Only who knows the dossier number, which was mailed to its owner alone, is told; an
 * e-mail never reveals whether there is an account.
 */
export async function checkSignIn(
  { accounts }: Pick<Dependencies, 'accounts'>,
  identifier: string,
): Promise<SignInState> {
  const account = await accounts.findByNumber(identifier.toUpperCase());
  return account?.status === 'pending' ? 'notActivated' : 'ready';
}

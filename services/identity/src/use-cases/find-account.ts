import type { Account } from '../data-access/accounts.ts';
import type { Dependencies } from './dependencies.ts';

/** The account of a dossier number, in capitals or not, or of an e-mail. */
export async function findAccount(
  { accounts }: Pick<Dependencies, 'accounts'>,
  identifier: string,
): Promise<Account | undefined> {
  return identifier.includes('@')
    ? accounts.findByEmail(identifier.toLowerCase())
    : accounts.findByNumber(identifier.toUpperCase());
}

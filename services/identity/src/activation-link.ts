import { decideAccount, type AccountRefusal } from '@admis/workflows/domain';
import type { Account } from './data-access/accounts.ts';

/** Why a genuine link does not activate the account, or undefined when it does. Same rules as the workflow's. */
export function activationRefusal(
  account: Account | undefined,
  generation: number,
  now: Date,
): AccountRefusal | undefined {
  // A genuine link to nothing: the account was destroyed at the end of its activation period.
  if (account === undefined) return 'activationExpired';
  const outcome = decideAccount(
    {
      status: account.status,
      generation: account.generation,
      expiresAt: account.expiresAt.toISOString(),
    },
    { type: 'activate', generation },
    now.toISOString(),
  );
  return 'refused' in outcome ? outcome.refused : undefined;
}

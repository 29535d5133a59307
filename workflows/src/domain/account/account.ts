import { endOfDayAfter, type Instant } from '../days.ts';

/** Days in which a new account must be activated (guide §2 b: « Vous disposez de 5 jours »), inclusive. */
export const activationDays = 5;

/** An account (compte a minima) from its creation until it is activated or destroyed. Plain JSON. */
export interface Account {
  status: 'pending' | 'active' | 'destroyed';
  /** Which activation link counts: a new link makes the ones before it void. */
  generation: number;
  /** Exclusive. */
  expiresAt: Instant;
}

export type AccountCommand = { type: 'activate'; generation: number } | { type: 'renewActivation' };

export type AccountRefusal = 'activationExpired' | 'activationUsed' | 'activationReplaced';

export function openAccount(now: Instant, zone: string): Account {
  return { status: 'pending', generation: 1, expiresAt: endOfDayAfter(now, activationDays, zone) };
}

/** The account after a command, or why it is refused. */
export function decideAccount(
  account: Account,
  command: AccountCommand,
  now: Instant,
): Account | { refused: AccountRefusal } {
  if (account.status === 'active') return { refused: 'activationUsed' };
  if (account.status === 'destroyed' || now >= account.expiresAt) {
    return { refused: 'activationExpired' };
  }
  if (command.type === 'renewActivation') {
    return { ...account, generation: account.generation + 1 };
  }
  return command.generation === account.generation
    ? { ...account, status: 'active' }
    : { refused: 'activationReplaced' };
}

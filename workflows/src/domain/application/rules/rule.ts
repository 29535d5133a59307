import type { Actor, Role } from '../../actor.ts';
import type { Instant } from '../../days.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { ApplicationFact } from '../events.ts';
import type { Refusal } from '../refusal.ts';
import type { Application, ProgrammeDates } from '../state.ts';

/** What surrounds a command: who, when, and the dates as they stand now. */
export interface CommandContext {
  now: Instant;
  actor: Actor;
  dates: ProgrammeDates;
  /** How many events the application has, and what the screen showed: a newer state refuses the command as stale. */
  revision?: number;
  expectedRevision?: number;
  /** Of `apply`: the candidate's other live applications in the campaign, and how many are allowed. */
  otherApplications?: number;
  applicationLimit?: number | null;
  /** Of `enterDecision` and `correctDecision`: another application to this programme has the rank already. */
  rankTaken?: boolean;
}

/** One command's rule. `guard` needs no arguments, so it also tells whether a screen may offer the command. */
export interface Rule<T extends CommandType> {
  by: Role;
  /** May be given on an application that has ended and is not closed yet: the guard says when. */
  afterEnd?: boolean;
  guard(state: Application, context: CommandContext): Refusal | null;
  decide(
    state: Application,
    command: CommandOf<T>,
    context: CommandContext,
  ): ApplicationFact[] | Refusal;
}

/** A rule about one piece or condition: `guard` holds for the application, `guardPart` for the one named. */
export interface PartRule<T extends CommandType> extends Rule<T> {
  part: 'piece' | 'condition';
  guardPart(state: Application, id: string, context: CommandContext): Refusal | null;
}

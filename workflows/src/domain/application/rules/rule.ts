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
  /** The revision that the screen showed; a newer state refuses the command as stale. */
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

/** A rule about one piece: `guard` holds for the application, `guardPiece` for the piece. */
export interface PieceRule<T extends CommandType> extends Rule<T> {
  guardPiece(state: Application, pieceId: string, context: CommandContext): Refusal | null;
}

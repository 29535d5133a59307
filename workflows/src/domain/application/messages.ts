import type { Actor } from '../actor.ts';
import { endOfDayAfter, type Instant } from '../days.ts';
import { isInScope, type Ownership } from './access.ts';
import type { ProgrammeDates, ProgrammeFacts } from './state.ts';

/** Who speaks in a message: the candidate, or their centre, whoever of its staff holds the pen. */
export type MessageSide = 'candidate' | 'centre';

/**
 * As whom `actor` reads and writes the messages of an application; undefined: not at all. A commission judges the
 * file and has no part in what the candidate and the centre write to each other.
 */
export function messageSideOf(owner: Ownership, actor: Actor): MessageSide | undefined {
  if (isInScope(owner, actor, 'candidate')) return 'candidate';
  const speaksForCentre = (['manager', 'administrator'] as const).some((role) =>
    isInScope(owner, actor, role),
  );
  return speaksForCentre ? 'centre' : undefined;
}

/** The longest message, in characters as JavaScript counts them. */
export const messageLimit = 4000;
/** Files of one message. */
export const mostMessageFiles = 5;

/** Whole days after the campaign's close in which one may still write: registration brings questions too. */
const daysAfterClose = 30;

/** Until when messages may be written, exclusive. They may be read as long as the application is kept. */
export function messagesDeadline(
  { campaignEndsAt }: Pick<ProgrammeDates, 'campaignEndsAt'>,
  { timeZone }: Pick<ProgrammeFacts, 'timeZone'>,
): Instant {
  return endOfDayAfter(campaignEndsAt, daysAfterClose, timeZone);
}

/** How many messages a candidate may leave without an answer: a centre must not be buried by one person. */
export const mostUnanswered = 10;

export type MessageRefusal = 'messagesClosed' | 'waitForAnswer';

/** Why no message may be written now, if so. `unanswered`: those of the candidate that wait for an answer. */
export function refuseMessage(
  side: MessageSide,
  { now, until, unanswered }: { now: Instant; until: Instant; unanswered: number },
): MessageRefusal | undefined {
  if (now >= until) return 'messagesClosed';
  if (side === 'candidate' && unanswered >= mostUnanswered) return 'waitForAnswer';
  return undefined;
}

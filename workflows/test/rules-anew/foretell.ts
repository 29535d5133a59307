import type { ApplicationCommand, Instant, ProgrammeDates } from '../../src/domain/index.ts';
import { allows } from './allows.ts';
import { datesOf, replyDateBy, returnDateBy, type DateBy } from './dates.ts';
import { follow, offer } from './effects.ts';
import { noteStanding, type Life } from './life.ts';
import { letTimePass } from './passing-time.ts';

/** What somebody tried with an application, or what its waiting list did; and whether it was taken. */
export type Happening = { at: Instant } & (
  { by: string; command: ApplicationCommand; accepted: boolean } | { offered: true }
);

/**
 * Lives a life by the rules alone, up to an instant.
 *
 * @returns each answer that is not the one that the rules give, in words
 */
export function foretell(life: Life, happenings: readonly Happening[], until: Instant): string[] {
  const wrong: string[] = [];
  const inOrder = [...happenings].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  for (const happening of inOrder) {
    letTimePass(life, happening.at);
    if ('offered' in happening) {
      if (life.decision?.status !== 'waitingList' || life.end !== null) {
        wrong.push(`${happening.at}: a seat offered to who does not wait`);
      }
      offer(life);
    } else {
      const { by, command, accepted, at } = happening;
      if (allows(life, by, command) !== accepted) {
        wrong.push(`${at}: ${command.type} by ${by} ${accepted ? 'accepted' : 'refused'}`);
      }
      note(life, by, command, accepted);
      if (accepted) follow(life, by, command);
    }
    noteStanding(life);
  }
  letTimePass(life, until);
  return wrong;
}

/** What a campaign has to have seen. */
function note(life: Life, by: string, command: ApplicationCommand, accepted: boolean): void {
  const { seen, file, decision, correction } = life;
  const isHandingIn = command.type === 'depositPiece' || command.type === 'transmit';
  if (isHandingIn && file === 'awaiting') noteDate(life, 'handed in', returnDateBy, accepted);
  if (command.type === 'confirm') noteDate(life, 'replied', replyDateBy, accepted);
  if (command.type === 'extendDeadline' && accepted) seen.push(`extended ${command.of.kind}`);
  if (command.type === 'approveCorrection' && correction !== null) {
    if (!accepted && correction.by === by) seen.push('approved by the one who proposed');
    if (accepted) seen.push(`${decision?.status} corrected to ${correction.outcome.status}`);
  }
}

/** Done after the date that was the first, and whose extension allowed it; or too late. */
function noteDate(life: Life, done: string, dateBy: DateBy, accepted: boolean): void {
  const { now, seen, calendar } = life;
  const isOver = (dates: ProgrammeDates | undefined): boolean => {
    const date = dates === undefined ? null : dateBy(life, dates, null);
    return date !== null && now >= date;
  };
  if (!isOver(calendar[0]?.dates)) return;
  const dates = datesOf(life);
  const extended = isOver(dates)
    ? 'the application'
    : isOver({ ...dates, graceUntil: null })
      ? 'the campaign'
      : 'the programme';
  seen.push(accepted ? `${done} in the time that ${extended} was given` : `${done} too late`);
}

import type { MailContext } from './define-template.ts';

/** The first date at which something is lost: what a mail about several dates gives as its deadline. */
export function earliestDueDate(things: { dueAt: string }[]): string | undefined {
  return things
    .map(({ dueAt }) => dueAt)
    .sort()
    .at(0);
}

/** A deadline in words, for the mails that may have none. */
export function deadlineInWords(
  deadline: string | null | undefined,
  { lastMinute }: MailContext,
): string | undefined {
  return deadline === null || deadline === undefined ? undefined : lastMinute(deadline);
}

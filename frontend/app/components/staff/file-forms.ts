import { z } from 'zod';

/** The forms of the file page. Messages are keys of the locale files. */

export const BLOCKING = ['now', 'later', 'no'] as const;

const TEXT_LIMIT = 2000;

/** Words that the candidate will read. @param missing what is said when there are none */
export function wordsField(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(TEXT_LIMIT, 'file.error.commentLong');
}

/** @param firstDay the first day that may be given, `YYYY-MM-DD`: see `firstDueDay` */
export function refusePieceForm(firstDay: string) {
  return z.object({
    comment: wordsField('file.error.comment'),
    dueOn: z.iso
      .date({ error: 'file.error.dueOn', abort: true })
      .refine((day) => day >= firstDay, 'file.error.dueOnPast'),
    blocking: z.enum(BLOCKING, { error: 'file.error.blocking' }),
  });
}
export type RefusePieceForm = z.infer<ReturnType<typeof refusePieceForm>>;

export const UnfavourableForm = z.object({
  reasonId: z.string({ error: 'file.error.reason' }).min(1, 'file.error.reason').max(80),
  comment: z.string().trim().max(TEXT_LIMIT, 'file.error.commentLong').optional(),
});
export type UnfavourableForm = z.infer<typeof UnfavourableForm>;

/** A file of a condition sent back, or a condition not met. */
export const CommentForm = z.object({ comment: wordsField('file.error.comment') });
export type CommentForm = z.infer<typeof CommentForm>;

export const WithdrawForm = z.object({ why: wordsField('file.error.why') });
export type WithdrawForm = z.infer<typeof WithdrawForm>;

/** @param deadlines the keys of those that may be extended: see `keyOf` */
export function extendForm(deadlines: readonly string[], firstDay: string) {
  return z.object({
    deadline: z
      .string({ error: 'file.error.extend' })
      .refine((key) => deadlines.includes(key), 'file.error.extend'),
    until: z.iso
      .date({ error: 'file.error.until', abort: true })
      .refine((day) => day >= firstDay, 'file.error.dueOnPast'),
  });
}
export type ExtendForm = z.infer<ReturnType<typeof extendForm>>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Tomorrow in `zone`, `YYYY-MM-DD`: nobody can be asked to answer before the day is out. */
export function firstDueDay(now: Date, zone: string): string {
  const today = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
  return new Date(Date.parse(`${today}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

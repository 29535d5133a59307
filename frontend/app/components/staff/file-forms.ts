import { z } from 'zod';

/** The forms of the file page. Messages are keys of the locale files. */

export const BLOCKING = ['now', 'later', 'no'] as const;

const TEXT_LIMIT = 2000;

/** @param firstDay the first day that may be given, `YYYY-MM-DD`: see `firstDueDay` */
export function refusePieceForm(firstDay: string) {
  return z.object({
    comment: z
      .string({ error: 'file.error.comment' })
      .trim()
      .min(1, 'file.error.comment')
      .max(TEXT_LIMIT, 'file.error.commentLong'),
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

import type { FieldMetadata } from '@conform-to/react';
import { z } from 'zod';
import type { components } from '../../api/admissions.d.ts';
import { UnfavourableForm, wordsField } from './file-forms.ts';

/** The forms of decisions, new or put right. Messages are keys of the locale files. */

export const OUTCOMES = [
  'favourable',
  'favourableWithReserve',
  'waitingList',
  'unfavourable',
] as const;
export type OutcomeStatus = (typeof OUTCOMES)[number];
export type OutcomeBody = components['schemas']['OutcomeBody'];

export function toOutcomeStatus(value: string | null): OutcomeStatus | undefined {
  return OUTCOMES.find((status) => status === value);
}

/** What a programme can decide: only limited seats have a list. */
export function outcomesOf({ limited }: { limited: boolean }): OutcomeStatus[] {
  return OUTCOMES.filter((status) => status !== 'waitingList' || limited);
}

const CONDITION_LIMIT = 300;

/** @param firstDay the first day that may be given, `YYYY-MM-DD` */
function conditionForm(firstDay: string) {
  return z
    .object({
      piece: z.string().max(80).optional(),
      title: z.string().trim().max(CONDITION_LIMIT, 'file.error.conditionLong').optional(),
      dueOn: z.iso
        .date({ error: 'file.error.dueOn', abort: true })
        .refine((day) => day >= firstDay, 'file.error.dueOnPast')
        .optional(),
      fileNeeded: z.boolean().default(false),
    })
    .superRefine(({ piece, title }, context) => {
      const problem = !piece && !title ? 'Empty' : piece && title ? 'Both' : undefined;
      if (problem) {
        const message = `file.error.condition${problem}`;
        context.addIssue({ code: 'custom', path: ['title'], message });
      }
    });
}
export type ConditionFields = z.input<ReturnType<typeof conditionForm>>;

const rank = z
  .int({ error: 'file.error.rank' })
  .min(1, 'file.error.rank')
  .max(100_000, 'file.error.rank');

/** What every outcome's form may ask; each asks its own part of it. */
export type OutcomeFields = {
  conditions: ConditionFields[];
  rank: number;
  reasonId: string;
  comment?: string | undefined;
};

/** The fields of one outcome, as its body of a command. */
export function outcomeForm(status: OutcomeStatus, firstDay: string) {
  switch (status) {
    case 'favourable':
      return z.object({}).transform((): OutcomeBody => ({ status }));
    case 'favourableWithReserve':
      return z
        .object({
          conditions: z
            .array(conditionForm(firstDay), { error: 'file.error.conditionsMissing' })
            .min(1, 'file.error.conditionsMissing')
            .max(20),
        })
        .transform(({ conditions }): OutcomeBody => ({
          status,
          conditions: conditions.map(({ piece, title, dueOn, fileNeeded }) => ({
            ...(piece ? { pieceId: piece } : { title: title ?? '' }),
            dueOn: dueOn ?? null,
            fileNeeded,
          })),
        }));
    case 'waitingList':
      return z.object({ rank }).transform((fields): OutcomeBody => ({ status, ...fields }));
    case 'unfavourable':
      return UnfavourableForm.transform(({ reasonId, comment }): OutcomeBody => ({
        status,
        reasonId,
        comment: comment ?? null,
      }));
  }
}

/** A right decision for a wrong one, and why. */
export function correctionForm(status: OutcomeStatus, firstDay: string) {
  return z
    .object({ why: wordsField('file.error.why') })
    .and(outcomeForm(status, firstDay))
    .transform(({ why, ...outcome }) => ({ why, outcome: outcome as OutcomeBody }));
}

/** Where a form's fields are told to ErrorSummary, in the order of the page. */
export function fieldsOf(
  status: OutcomeStatus,
  fields: { [K in keyof OutcomeFields]-?: FieldMetadata<OutcomeFields[K]> },
): { id: string; errors?: string[] | undefined }[] {
  switch (status) {
    case 'favourable':
      return [];
    case 'favourableWithReserve':
      return [
        fields.conditions,
        ...fields.conditions.getFieldList().flatMap((row) => {
          const { piece, title, dueOn } = row.getFieldset();
          return [piece, title, dueOn];
        }),
      ];
    case 'waitingList':
      return [fields.rank];
    case 'unfavourable':
      return [fields.reasonId, fields.comment];
  }
}

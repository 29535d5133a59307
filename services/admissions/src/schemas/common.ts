import { z } from 'zod';
import { dossierNumberPattern } from '@admis/workflows/messages';

export const InstantSchema = z.iso
  .datetime()
  .meta({ description: 'An instant in UTC, ISO 8601. Every deadline is exclusive.' });

export const TextSchema = z.object({ fr: z.string(), en: z.string() }).meta({ id: 'Text' });

export const CandidateSchema = z
  .object({
    number: z
      .string()
      .regex(dossierNumberPattern)
      .meta({ description: 'Dossier number.', example: '6WB5H7IJ' }),
    lastName: z.string(),
    firstName: z.string(),
  })
  .meta({ id: 'Candidate' });

export const RefusalReasonSchema = z
  .object({ id: z.string(), label: TextSchema })
  .meta({ id: 'RefusalReason' });

export const FileStatusSchema = z
  .enum(['awaiting', 'received', 'incomplete', 'complete'])
  .meta({ id: 'FileStatus', description: 'Statut du dossier (guide §6 a).' });

/** What a decision with reserve asks for. */
export const ConditionDefinitionSchema = z
  .object({
    id: z.string(),
    title: TextSchema,
    dueAt: InstantSchema.nullable().meta({ description: 'null: the programme’s date.' }),
    fileNeeded: z.boolean(),
  })
  .meta({ id: 'ConditionDefinition' });

/** What a commission decides, one shape a status; a decision on its way and a published one add their own. */
export const outcomeShapes = {
  favourable: { status: z.literal('favourable') },
  favourableWithReserve: {
    status: z.literal('favourableWithReserve'),
    conditions: z.array(ConditionDefinitionSchema),
  },
  waitingList: { status: z.literal('waitingList'), rank: z.int() },
  unfavourable: {
    status: z.literal('unfavourable'),
    reason: RefusalReasonSchema,
    comment: z.string().nullable(),
  },
};

export const decisionStatuses = [
  'favourable',
  'favourableWithReserve',
  'waitingList',
  'unfavourable',
] as const;

export const ReplySchema = z.enum(['none', 'confirmed', 'withdrawn']).meta({ id: 'Reply' });

export const EndSchema = z
  .enum([
    'cancelled',
    'refusedLate',
    'refusedIncomplete',
    'refused',
    'withdrawn',
    'listClosed',
    'campaignClosed',
    'admitted',
  ])
  .meta({ id: 'End' });

export const WaitingListStatusSchema = z.enum(['held', 'open', 'closed']).meta({
  id: 'WaitingListStatus',
  description: 'held: nobody is called before all decisions are public.',
});

export const pagingShape = {
  page: z.coerce.number().int().min(1).max(10_000).default(1).meta({ description: 'From 1.' }),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
};

export const searchShape = {
  q: z.string().trim().min(1).max(100).optional().meta({
    description: 'Every word must begin the candidate’s number or a word of their names.',
  }),
  programme: z.string().min(1).max(60).optional().meta({ description: 'Programme id.' }),
};

export const pageShape = {
  total: z.int().meta({ description: 'Rows of all pages, with every filter.' }),
  page: z.int(),
  pageSize: z.int(),
};

/** Several values of one query parameter: `?type=a&type=b`; a single one is a list of one. */
export function manyOf<T extends z.ZodType>(item: T) {
  return z.union([item, z.array(item).max(20)]).optional();
}

/** The values of a `manyOf` parameter, undefined when it is absent. */
export function listOf<T extends string>(value: T | T[] | undefined): T[] | undefined {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value : [value];
}

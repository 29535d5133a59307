import { z } from 'zod';
import { applicationCommandTypes, nextStepCodes, taskTypes } from '@admis/workflows/domain';
import {
  CandidateSchema,
  EndSchema,
  FileStatusSchema,
  InstantSchema,
  manyOf,
  pageShape,
  pagingShape,
  RefusalReasonSchema,
  ReplySchema,
  searchShape,
  TextSchema,
} from './common.ts';

/** What the service answers about applications; they make /openapi.json and the clients generated from it. */

export const CommandTypeSchema = z.enum(applicationCommandTypes).meta({ id: 'CommandType' });

export const NextStepSchema = z
  .object({
    code: z.enum(nextStepCodes),
    until: InstantSchema.nullable().meta({ description: 'Exclusive; null: no date presses.' }),
  })
  .meta({
    id: 'NextStep',
    description: 'What the candidate has to do now, or what they wait for.',
  });

export const TaskTypeSchema = z.enum(taskTypes).meta({ id: 'TaskType' });

export const DecisionSchema = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('pending') }),
    z.object({ status: z.literal('favourable'), publishedAt: InstantSchema }),
    z.object({
      status: z.literal('unfavourable'),
      publishedAt: InstantSchema,
      reason: RefusalReasonSchema,
      comment: z.string().nullable(),
    }),
  ])
  .meta({ id: 'Decision', description: 'The published decision: what the candidate may see.' });

const draftShape = {
  stage: z.enum(['entered', 'validated']),
  enteredBy: z.string().meta({ description: 'Login.' }),
  enteredAt: InstantSchema,
  validatedBy: z.string().nullable(),
};
export const DraftDecisionSchema = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('favourable'), ...draftShape }),
    z.object({
      status: z.literal('unfavourable'),
      reason: RefusalReasonSchema,
      comment: z.string().nullable(),
      ...draftShape,
    }),
  ])
  .meta({ id: 'DraftDecision', description: 'A decision not yet published; staff only.' });

export const PieceSchema = z
  .object({
    id: z.string(),
    title: TextSchema,
    common: z.boolean(),
    notConcernedAllowed: z.boolean(),
    askedAgainOnAdmission: z.boolean(),
    blankForm: z.string().nullable().meta({ description: 'Id of the catalogue’s blank form.' }),
    status: z.enum(['awaiting', 'submitted', 'accepted', 'refused', 'notConcerned']),
    file: z
      .object({ id: z.string(), size: z.int().meta({ description: 'Bytes.' }), mime: z.string() })
      .nullable(),
    transmitted: z
      .boolean()
      .meta({ description: 'The present answer has been handed over by a transmission.' }),
    comment: z.string().nullable(),
    dueAt: InstantSchema.nullable(),
    blocking: z.enum(['now', 'later', 'no']).nullable(),
    overdue: z.boolean(),
    allowedCommands: z.array(CommandTypeSchema),
  })
  .meta({ id: 'Piece' });

export const ProgrammeOfApplicationSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    campaign: z.string(),
    treatment: z.enum(['direct', 'controlled']),
    timeZone: z.string().meta({ example: 'Europe/Paris' }),
    discipline: TextSchema.nullable(),
    level: TextSchema.nullable(),
    information: TextSchema.nullable().meta({
      description: '« Informations complémentaires »; null once the campaign is over.',
    }),
    refusalReasons: z.array(RefusalReasonSchema).meta({
      description: 'What an unfavourable decision may name; empty for candidates.',
    }),
  })
  .meta({ id: 'ProgrammeOfApplication' });

export const ApplicationDatesSchema = z
  .object({
    opensAt: InstantSchema,
    closesAt: InstantSchema,
    returnAt: InstantSchema.meta({ description: '« Date limite de retour ».' }),
    publicationAt: InstantSchema.nullable(),
    replyAt: InstantSchema.nullable().meta({
      description:
        'Until when a favourable decision may be confirmed; null before one, or without limit.',
    }),
    campaignEndsAt: InstantSchema,
  })
  .meta({ id: 'ApplicationDates', description: 'As they stand now; exclusive instants.' });

export const DeadlineSchema = z
  .object({
    at: InstantSchema,
    kind: z.enum(['returnDate', 'pieceDue', 'publication', 'replyDate', 'campaignClose']),
    piece: z.string().optional(),
  })
  .meta({ id: 'Deadline' });

export const ApplicationSchema = z
  .object({
    id: z.string().meta({ example: '2026.M2-DROIT-ASSUR.6WB5H7IJ' }),
    revision: z.int().meta({ description: 'Give it back as `expectedRevision` of a command.' }),
    candidate: CandidateSchema,
    programme: ProgrammeOfApplicationSchema,
    centre: z.object({
      id: z.string(),
      name: z.string(),
      address: z.array(z.string()),
      email: z.string().nullable(),
    }),
    appliedAt: InstantSchema,
    fileStatus: FileStatusSchema,
    transmittedAt: InstantSchema.nullable(),
    receivedAt: InstantSchema.nullable(),
    completeAt: InstantSchema.nullable(),
    pieces: z.array(PieceSchema),
    decision: DecisionSchema,
    draft: DraftDecisionSchema.nullable().meta({ description: 'Always null for candidates.' }),
    reply: ReplySchema,
    repliedAt: InstantSchema.nullable(),
    end: EndSchema.nullable(),
    dates: ApplicationDatesSchema,
    nextStep: NextStepSchema,
    nextDeadline: DeadlineSchema.nullable(),
    allowedCommands: z
      .array(CommandTypeSchema)
      .meta({ description: 'What the asking person may do now.' }),
    tasks: z
      .array(z.object({ type: TaskTypeSchema, since: InstantSchema }))
      .meta({ description: 'What waits for staff; empty for candidates.' }),
  })
  .meta({ id: 'Application' });
export type ApplicationView = z.infer<typeof ApplicationSchema>;

export const ApplicationSummarySchema = z
  .object({
    id: z.string(),
    revision: z.int(),
    candidate: CandidateSchema,
    programme: z.object({
      id: z.string(),
      title: z.string(),
      campaign: z.string(),
      treatment: z.enum(['direct', 'controlled']),
      timeZone: z.string(),
    }),
    appliedAt: InstantSchema,
    fileStatus: FileStatusSchema,
    decision: DecisionSchema,
    reply: ReplySchema,
    end: EndSchema.nullable(),
    dates: ApplicationDatesSchema,
    nextStep: NextStepSchema,
    tasks: z
      .array(TaskTypeSchema)
      .meta({ description: 'What waits for staff; empty for candidates.' }),
  })
  .meta({ id: 'ApplicationSummary' });
export type ApplicationSummary = z.infer<typeof ApplicationSummarySchema>;

export const DecisionStatusSchema = z.enum(['pending', 'favourable', 'unfavourable']);

export const ListApplicationsQuerySchema = z.object({
  ...searchShape,
  fileStatus: manyOf(FileStatusSchema),
  decision: manyOf(DecisionStatusSchema).meta({ description: 'Published decisions only.' }),
  ended: z.enum(['true', 'false']).optional().meta({ description: 'Neither: both.' }),
  sort: z
    .enum(['name', 'newest', 'oldest'])
    .default('newest')
    .meta({ description: 'By the candidate’s name, or by when they applied.' }),
  ...pagingShape,
});
export type ListApplicationsQuery = z.infer<typeof ListApplicationsQuerySchema>;

export const ApplicationsSchema = z
  .object({
    applications: z.array(ApplicationSummarySchema),
    counts: z
      .object({
        fileStatus: z.object({
          awaiting: z.int(),
          received: z.int(),
          incomplete: z.int(),
          complete: z.int(),
        }),
      })
      .meta({ description: 'Rows per file status, with every filter but the file status.' }),
    ...pageShape,
  })
  .meta({ id: 'Applications' });
export type Applications = z.infer<typeof ApplicationsSchema>;

export const ApplicationParamsSchema = z.object({
  id: z.string().max(150).meta({ example: '2026.M2-DROIT-ASSUR.6WB5H7IJ' }),
});

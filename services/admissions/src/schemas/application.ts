import { z } from 'zod';
import { applicationCommandTypes, nextStepCodes, taskTypes } from '@admis/workflows/domain';
import {
  CandidateSchema,
  decisionStatuses,
  EndSchema,
  FileStatusSchema,
  InstantSchema,
  manyOf,
  outcomeShapes,
  pageShape,
  pagingShape,
  RefusalReasonSchema,
  ReplySchema,
  searchShape,
  TextSchema,
  WaitingListStatusSchema,
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

const publishedShape = {
  publishedAt: InstantSchema,
  origin: z
    .enum(['commission', 'waitingList', 'conditionsMet', 'conditionNotMet', 'correction'])
    .meta({ description: 'How it came to replace the one before.' }),
};
const publishedDecisions = [
  z.object({ ...outcomeShapes.favourable, ...publishedShape }),
  z.object({ ...outcomeShapes.favourableWithReserve, ...publishedShape }),
  z.object({ ...outcomeShapes.waitingList, ...publishedShape }),
  z.object({ ...outcomeShapes.unfavourable, ...publishedShape }),
] as const;

export const PublishedDecisionSchema = z
  .discriminatedUnion('status', publishedDecisions)
  .meta({ id: 'PublishedDecision' });

export const DecisionSchema = z
  .discriminatedUnion('status', [z.object({ status: z.literal('pending') }), ...publishedDecisions])
  .meta({ id: 'Decision', description: 'The published decision: what the candidate may see.' });

const draftShape = {
  stage: z.enum(['entered', 'validated']),
  enteredBy: z.string().meta({ description: 'Login.' }),
  enteredAt: InstantSchema,
  validatedBy: z.string().nullable(),
};
export const DraftDecisionSchema = z
  .discriminatedUnion('status', [
    z.object({ ...outcomeShapes.favourable, ...draftShape }),
    z.object({ ...outcomeShapes.favourableWithReserve, ...draftShape }),
    z.object({ ...outcomeShapes.waitingList, ...draftShape }),
    z.object({ ...outcomeShapes.unfavourable, ...draftShape }),
  ])
  .meta({ id: 'DraftDecision', description: 'A decision not yet published; staff only.' });

export const CorrectionSchema = z
  .object({
    outcome: z.discriminatedUnion('status', [
      z.object(outcomeShapes.favourable),
      z.object(outcomeShapes.favourableWithReserve),
      z.object(outcomeShapes.waitingList),
      z.object(outcomeShapes.unfavourable),
    ]),
    why: z.string(),
    proposedBy: z.string().meta({ description: 'Login; someone else has to approve.' }),
    proposedAt: InstantSchema,
  })
  .meta({ id: 'Correction', description: 'Proposed for a published decision; staff only.' });

const FileSchema = z.object({
  id: z.string(),
  size: z.int().meta({ description: 'Bytes.' }),
  mime: z.string(),
});

export const ConditionSchema = z
  .object({
    id: z.string(),
    title: TextSchema,
    dueAt: InstantSchema,
    fileNeeded: z
      .boolean()
      .meta({ description: 'Met by a file; else the manager knows by other means.' }),
    status: z.enum(['awaiting', 'submitted', 'fulfilled', 'notMet']),
    file: FileSchema.nullable(),
    comment: z.string().nullable(),
    allowedCommands: z.array(CommandTypeSchema),
  })
  .meta({
    id: 'Condition',
    description: 'What a decision with reserve asks for, and how it stands.',
  });

export const LetterSchema = z
  .object({
    reference: z.string().meta({ example: '2026.M2-DROIT-ASSUR.6WB5H7IJ-1' }),
    kind: z.enum(['admission', 'refusal']),
    issuedAt: InstantSchema,
    revokedAt: InstantSchema.nullable().meta({ description: 'When a correction took it back.' }),
  })
  .meta({ id: 'Letter' });

export const WaitingListPlaceSchema = z
  .object({
    rank: z.int().meta({ description: 'It never gets worse.' }),
    called: z.int().meta({ description: 'How many of the list were offered a seat so far.' }),
    ahead: z.int().meta({ description: 'How many still wait before this one.' }),
    status: WaitingListStatusSchema,
  })
  .meta({ id: 'WaitingListPlace' });

export const ExtendableDeadlineSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('returnDate') }),
    z.object({ kind: z.literal('replyDate') }),
    z.object({ kind: z.literal('pieceDue'), piece: z.string() }),
    z.object({ kind: z.literal('conditionDue'), condition: z.string() }),
  ])
  .meta({ id: 'ExtendableDeadline', description: 'The `of` of extendDeadline.' });

export const PieceSchema = z
  .object({
    id: z.string(),
    title: TextSchema,
    common: z.boolean(),
    notConcernedAllowed: z.boolean(),
    askedAgainOnAdmission: z.boolean(),
    blankForm: z.string().nullable().meta({ description: 'Id of the catalogue’s blank form.' }),
    status: z.enum(['awaiting', 'submitted', 'accepted', 'refused', 'notConcerned']),
    file: FileSchema.nullable(),
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
    limited: z.boolean().meta({ description: 'Its seats are limited: a waiting list rules them.' }),
    timeZone: z.string().meta({ example: 'Europe/Paris' }),
    academicYear: z.string().nullable().meta({
      description: 'For which an admission holds; null once the campaign is over.',
      example: '2027-2028',
    }),
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
    returnAt: InstantSchema.meta({
      description: '« Date limite de retour », as extended for this application.',
    }),
    publicationAt: InstantSchema.nullable(),
    replyAt: InstantSchema.nullable().meta({
      description:
        'Until when a favourable decision may be confirmed; null before one, or without limit.',
    }),
    waitingListClosesAt: InstantSchema.meta({
      description: 'When those who still wait are told that the list is closed.',
    }),
    campaignEndsAt: InstantSchema,
  })
  .meta({ id: 'ApplicationDates', description: 'As they stand now; exclusive instants.' });

export const DeadlineSchema = z
  .object({
    at: InstantSchema,
    kind: z.enum([
      'reminder',
      'returnDate',
      'pieceDue',
      'publication',
      'conditionDue',
      'replyDate',
      'waitingListClosing',
      'campaignClose',
    ]),
    piece: z.string().optional().meta({ description: 'Of `pieceDue`.' }),
    condition: z.string().optional().meta({ description: 'Of `conditionDue`.' }),
  })
  .meta({ id: 'Deadline' });

export const CandidateDeadlineSchema = z
  .object({
    kind: z.enum(['returnDate', 'pieceDue', 'conditionDue', 'replyDate']),
    at: InstantSchema,
    subject: z
      .object({ id: z.string(), title: TextSchema })
      .nullable()
      .meta({ description: 'The piece or the condition that is due.' }),
  })
  .meta({
    id: 'CandidateDeadline',
    description: 'A date that the candidate still has to meet.',
  });
export type CandidateDeadlineView = z.infer<typeof CandidateDeadlineSchema>;

export const ApplicationSchema = z
  .object({
    id: z.string().meta({ example: '2026.M2-DROIT-ASSUR.6WB5H7IJ' }),
    revision: z.int().meta({
      description:
        'Give it back as `expectedRevision` of a command. A candidate’s counts what they may know of.',
    }),
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
    pastDecisions: z
      .array(PublishedDecisionSchema)
      .meta({ description: 'Published before and replaced, the oldest first.' }),
    conditions: z
      .array(ConditionSchema)
      .meta({ description: 'Of the decision with reserve, also once it was replaced.' }),
    draft: DraftDecisionSchema.nullable().meta({ description: 'Always null for candidates.' }),
    correction: CorrectionSchema.nullable().meta({ description: 'Always null for candidates.' }),
    letters: z.array(LetterSchema),
    waitingList: WaitingListPlaceSchema.nullable().meta({
      description: 'Of an application on the list.',
    }),
    reply: ReplySchema,
    repliedAt: InstantSchema.nullable(),
    end: EndSchema.nullable(),
    dates: ApplicationDatesSchema,
    extended: z
      .object({ returnAt: InstantSchema.nullable(), replyAt: InstantSchema.nullable() })
      .meta({ description: 'Later dates given to this application alone; in `dates` already.' }),
    extendable: z
      .array(z.object({ of: ExtendableDeadlineSchema, at: InstantSchema.nullable() }))
      .meta({ description: 'What the asking person may extend now.' }),
    nextStep: NextStepSchema,
    nextDeadline: DeadlineSchema.nullable(),
    deadlines: z.array(CandidateDeadlineSchema).meta({ description: 'The earliest first.' }),
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
    deadlines: z.array(CandidateDeadlineSchema).meta({ description: 'The earliest first.' }),
    tasks: z
      .array(TaskTypeSchema)
      .meta({ description: 'What waits for staff; empty for candidates.' }),
  })
  .meta({ id: 'ApplicationSummary' });
export type ApplicationSummary = z.infer<typeof ApplicationSummarySchema>;

export const DecisionStatusSchema = z.enum(['pending', ...decisionStatuses]);

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

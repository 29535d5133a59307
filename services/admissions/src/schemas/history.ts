import { z } from 'zod';
import { roles, type ApplicationEventType } from '@admis/workflows/domain';
import { ApplicationSchema } from './application.ts';
import {
  ConditionDefinitionSchema,
  decisionStatuses,
  FileStatusSchema,
  InstantSchema,
  RefusalReasonSchema,
  TextSchema,
} from './common.ts';

export const eventTypes = [
  'applied',
  'datesMoved',
  'pieceDeposited',
  'pieceRemoved',
  'pieceDeclaredNotConcerned',
  'notConcernedUndone',
  'transmitted',
  'received',
  'pieceAccepted',
  'pieceRefused',
  'pieceOverdue',
  'declaredComplete',
  'declaredIncomplete',
  'decisionEntered',
  'decisionValidated',
  'decisionPublished',
  'conditionPieceDeposited',
  'conditionFulfilled',
  'conditionRejected',
  'conditionMissed',
  'decisionReplaced',
  'promoted',
  'confirmed',
  'withdrawn',
  'withdrawnByStaff',
  'withdrawnByDeadline',
  'correctionProposed',
  'correctionDropped',
  'letterRevoked',
  'replyUndone',
  'decisionCorrected',
  'deadlineExtended',
  'reminded',
  'reopened',
  'cancelled',
  'refusedLate',
  'refusedIncomplete',
  'waitingListClosed',
  'admitted',
  'closed',
] as const satisfies readonly ApplicationEventType[];

export const HistoryEventSchema = z
  .object({
    revision: z.int().meta({
      description: 'Place in the history: 1 for the first. Candidates’ counts what is public.',
    }),
    type: z.enum(eventTypes),
    at: InstantSchema,
    by: z.object({
      role: z.enum(roles),
      id: z
        .string()
        .nullable()
        .meta({ description: 'Login or dossier number; null where a candidate may not know it.' }),
    }),
    piece: z.object({ id: z.string(), title: TextSchema }).nullable(),
    condition: z.object({ id: z.string(), title: TextSchema }).nullable(),
    takenFrom: z.object({ applicationId: z.string(), programme: z.string() }).nullable().meta({
      description:
        'Of a deposited common piece: the candidate’s application that the file was taken over from; told to the candidate alone.',
    }),
    comment: z.string().nullable(),
    why: z.string().nullable().meta({ description: 'Of a correction, or a withdrawal by staff.' }),
    again: z
      .boolean()
      .nullable()
      .meta({ description: 'Of a rejected condition: another file may be handed in.' }),
    dueAt: InstantSchema.nullable(),
    blocking: z.enum(['now', 'later', 'no']).nullable(),
    outcome: z
      .object({
        status: z.enum(decisionStatuses),
        rank: z.int().nullable(),
        reason: RefusalReasonSchema.nullable(),
        conditions: z.array(ConditionDefinitionSchema),
      })
      .nullable()
      .meta({ description: 'Of a decision.' }),
    origin: z
      .enum(['commission', 'waitingList', 'conditionsMet', 'conditionNotMet', 'correction'])
      .nullable()
      .meta({ description: 'Of a decision that took effect: how it came about.' }),
    deadline: z
      .object({
        kind: z.enum(['returnDate', 'replyDate', 'pieceDue', 'conditionDue']),
        at: InstantSchema,
      })
      .nullable()
      .meta({ description: 'Extended to this instant, or reminded of.' }),
    sent: z
      .boolean()
      .nullable()
      .meta({ description: 'Of a reminder: false when it was not needed any more.' }),
    letter: z.string().nullable().meta({ description: 'Reference of a letter taken back.' }),
    returnAt: InstantSchema.nullable().meta({ description: 'Of moved dates: the new one.' }),
    fileStatus: z
      .object({ from: FileStatusSchema.nullable(), to: FileStatusSchema })
      .nullable()
      .meta({ description: 'Where the event changed the file status.' }),
  })
  .meta({ id: 'HistoryEvent' });
export type HistoryEvent = z.infer<typeof HistoryEventSchema>;

export const HistorySchema = z
  .object({
    application: ApplicationSchema,
    events: z
      .array(HistoryEventSchema)
      .meta({ description: 'Oldest first; candidates get what is public.' }),
  })
  .meta({ id: 'History', description: 'An application and how it got there, at one instant.' });
export type History = z.infer<typeof HistorySchema>;

import { z } from 'zod';
import { roles } from '@admis/workflows/domain';
import { FileStatusSchema, InstantSchema, RefusalReasonSchema, TextSchema } from './common.ts';

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
  'confirmed',
  'withdrawn',
  'withdrawnByDeadline',
  'cancelled',
  'refusedLate',
  'refusedIncomplete',
  'admitted',
] as const;

export const HistoryEventSchema = z
  .object({
    revision: z.int().meta({ description: 'Place in the history: 1 for the first.' }),
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
    comment: z.string().nullable(),
    dueAt: InstantSchema.nullable(),
    blocking: z.enum(['now', 'later', 'no']).nullable(),
    outcome: z
      .object({
        status: z.enum(['favourable', 'unfavourable']),
        reason: RefusalReasonSchema.nullable(),
      })
      .nullable()
      .meta({ description: 'Of a decision.' }),
    returnAt: InstantSchema.nullable().meta({ description: 'Of moved dates: the new one.' }),
    fileStatus: z
      .object({ from: FileStatusSchema.nullable(), to: FileStatusSchema })
      .nullable()
      .meta({ description: 'Where the event changed the file status.' }),
  })
  .meta({ id: 'HistoryEvent' });
export type HistoryEvent = z.infer<typeof HistoryEventSchema>;

export const HistorySchema = z
  .object({ events: z.array(HistoryEventSchema) })
  .meta({ id: 'History', description: 'Oldest first; candidates get what is public.' });

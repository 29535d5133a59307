import { z } from 'zod';
import { commandSchemas } from '@admis/workflows/domain';

const expectedRevision = z.int().min(1).optional().meta({
  description: 'The revision of the page the command comes from: a newer one refuses it as stale.',
});

const fileId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,128}$/)
  .meta({ description: 'From the answer of documents’ POST /files.' });

const ConditionBodySchema = z
  .object({
    title: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .optional()
      .meta({ description: 'In the words of the commission, in one language.' }),
    pieceId: z
      .string()
      .min(1)
      .max(80)
      .optional()
      .meta({ description: 'Instead: a piece of the programme.' }),
    dueOn: z.iso
      .date()
      .nullable()
      .meta({ description: 'Last day, inclusive; null: the programme’s date for conditions.' }),
    fileNeeded: z.boolean(),
  })
  .refine(({ title, pieceId }) => (title === undefined) !== (pieceId === undefined), {
    path: ['title'],
    error: 'Either a title or a piece of the programme is needed.',
  });

export const OutcomeBodySchema = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('favourable') }),
    z.object({
      status: z.literal('favourableWithReserve'),
      conditions: z.array(ConditionBodySchema).min(1).max(20),
    }),
    z.object({ status: z.literal('waitingList'), rank: z.int().min(1).max(100_000) }),
    z.object({
      status: z.literal('unfavourable'),
      reasonId: z.string().min(1).max(80).meta({ description: 'Of programme.refusalReasons.' }),
      comment: z.string().trim().max(2000).nullish(),
    }),
  ])
  .meta({ id: 'OutcomeBody' });
export type OutcomeBody = z.infer<typeof OutcomeBodySchema>;

/**
 * What a person may ask of an application. The facts of files and the words of reasons are looked up by the
 * service: a form names them by their id.
 */
export const CommandBodySchema = z
  .discriminatedUnion('type', [
    commandSchemas.depositPiece.omit({ file: true }).extend({ fileId, expectedRevision }),
    commandSchemas.removePiece.extend({ expectedRevision }),
    commandSchemas.declareNotConcerned.extend({ expectedRevision }),
    commandSchemas.undoNotConcerned.extend({ expectedRevision }),
    commandSchemas.transmit.extend({ expectedRevision }),
    commandSchemas.cancel.extend({ expectedRevision }),
    commandSchemas.receive.extend({ expectedRevision }),
    commandSchemas.acceptPiece.extend({ expectedRevision }),
    commandSchemas.refusePiece.extend({ expectedRevision }),
    commandSchemas.declareComplete.extend({ expectedRevision }),
    commandSchemas.declareIncomplete.extend({ expectedRevision }),
    commandSchemas.extendDeadline.extend({ expectedRevision }),
    commandSchemas.enterDecision.extend({ outcome: OutcomeBodySchema, expectedRevision }),
    commandSchemas.validateDecision.extend({ expectedRevision }),
    commandSchemas.depositConditionPiece.omit({ file: true }).extend({ fileId, expectedRevision }),
    commandSchemas.fulfilCondition.extend({ expectedRevision }),
    commandSchemas.rejectCondition.extend({ expectedRevision }),
    commandSchemas.confirm.extend({ expectedRevision }),
    commandSchemas.withdraw.extend({ expectedRevision }),
    commandSchemas.withdrawForCandidate.extend({ expectedRevision }),
    commandSchemas.correctDecision.extend({ outcome: OutcomeBodySchema, expectedRevision }),
    commandSchemas.approveCorrection.extend({ expectedRevision }),
    commandSchemas.dropCorrection.extend({ expectedRevision }),
  ])
  .meta({ id: 'CommandBody' });
export type CommandBody = z.infer<typeof CommandBodySchema>;

export const ApplyBodySchema = z
  .object({
    programmeId: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/)
      .meta({ example: 'M2-DROIT-ASSUR' }),
  })
  .meta({ id: 'ApplyBody' });

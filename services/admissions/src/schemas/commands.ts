import { z } from 'zod';
import { commandSchemas } from '@admis/workflows/domain';

const expectedRevision = z.int().min(1).optional().meta({
  description: 'The revision of the page the command comes from: a newer one refuses it as stale.',
});

const DepositPieceSchema = commandSchemas.depositPiece.omit({ file: true }).extend({
  fileId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,128}$/)
    .meta({ description: 'From the answer of documents’ POST /files.' }),
  expectedRevision,
});

const EnterDecisionSchema = z.object({
  type: z.literal('enterDecision'),
  outcome: z.discriminatedUnion('status', [
    z.object({ status: z.literal('favourable') }),
    z.object({
      status: z.literal('unfavourable'),
      reasonId: z.string().min(1).max(80).meta({ description: 'Of programme.refusalReasons.' }),
      comment: z.string().trim().max(2000).nullish(),
    }),
  ]),
  expectedRevision,
});

/**
 * What a person may ask of an application. The facts of files and the words of reasons are looked up by the
 * service: a form names them by their id.
 */
export const CommandBodySchema = z
  .discriminatedUnion('type', [
    DepositPieceSchema,
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
    EnterDecisionSchema,
    commandSchemas.validateDecision.extend({ expectedRevision }),
    commandSchemas.confirm.extend({ expectedRevision }),
    commandSchemas.withdraw.extend({ expectedRevision }),
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

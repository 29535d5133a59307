import { z } from 'zod';
import type { PieceDefinition, ProgrammeFacts } from './state.ts';

const pieceId = z.string().min(1).max(80);
const day = z.iso.date();

const FileFactsSchema = z.object({
  id: z.string().min(8).max(128),
  size: z.number().int().positive(),
  mime: z.string().min(3).max(100),
});

/** Why a decision is unfavourable: the reason's id; the use case looks its words up in the catalogue. */
const commandSchemas = {
  depositPiece: z.object({
    type: z.literal('depositPiece'),
    piece: pieceId,
    file: FileFactsSchema,
  }),
  removePiece: z.object({ type: z.literal('removePiece'), piece: pieceId }),
  declareNotConcerned: z.object({ type: z.literal('declareNotConcerned'), piece: pieceId }),
  undoNotConcerned: z.object({ type: z.literal('undoNotConcerned'), piece: pieceId }),
  transmit: z.object({ type: z.literal('transmit') }),
  cancel: z.object({ type: z.literal('cancel') }),
  receive: z.object({ type: z.literal('receive') }),
  acceptPiece: z.object({ type: z.literal('acceptPiece'), piece: pieceId }),
  refusePiece: z.object({
    type: z.literal('refusePiece'),
    piece: pieceId,
    comment: z.string().trim().min(1).max(2000),
    /** Last day, inclusive, in the programme's zone. */
    dueOn: day,
    blocking: z.enum(['now', 'later', 'no']),
  }),
  declareComplete: z.object({ type: z.literal('declareComplete') }),
  declareIncomplete: z.object({ type: z.literal('declareIncomplete') }),
  enterDecision: z.object({
    type: z.literal('enterDecision'),
    outcome: z.discriminatedUnion('status', [
      z.object({ status: z.literal('favourable') }),
      z.object({
        status: z.literal('unfavourable'),
        reason: z.object({
          id: z.string().min(1).max(80),
          label: z.object({ fr: z.string(), en: z.string() }),
        }),
        comment: z.string().trim().max(2000).nullable(),
      }),
    ]),
  }),
  validateDecision: z.object({ type: z.literal('validateDecision') }),
  confirm: z.object({ type: z.literal('confirm') }),
  withdraw: z.object({ type: z.literal('withdraw') }),
} as const;

/** Every command that a person gives to an existing application. */
export const ApplicationCommandSchema = z.discriminatedUnion('type', [
  commandSchemas.depositPiece,
  commandSchemas.removePiece,
  commandSchemas.declareNotConcerned,
  commandSchemas.undoNotConcerned,
  commandSchemas.transmit,
  commandSchemas.cancel,
  commandSchemas.receive,
  commandSchemas.acceptPiece,
  commandSchemas.refusePiece,
  commandSchemas.declareComplete,
  commandSchemas.declareIncomplete,
  commandSchemas.enterDecision,
  commandSchemas.validateDecision,
  commandSchemas.confirm,
  commandSchemas.withdraw,
]);
export type ApplicationCommand = z.infer<typeof ApplicationCommandSchema>;

/** The first command of a life. The programme's facts come from the catalogue, not from the candidate. */
export interface ApplyCommand {
  type: 'apply';
  id: string;
  candidate: string;
  programme: ProgrammeFacts;
  pieces: PieceDefinition[];
}

/** Given by the workflow itself when a deadline may have passed. */
export interface PassDeadlineCommand {
  type: 'passDeadline';
}

export type Command = ApplyCommand | ApplicationCommand | PassDeadlineCommand;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** Commands of people on an application that exists, in the order of a life. */
export const applicationCommandTypes = Object.keys(commandSchemas) as ApplicationCommand['type'][];

export const commandTypes: CommandType[] = ['apply', ...applicationCommandTypes, 'passDeadline'];

export { commandSchemas };

import { z } from 'zod';
import type { CommonFile, PieceDefinition, ProgrammeFacts } from './state.ts';

const pieceId = z.string().min(1).max(80);
const day = z.iso.date();

const FileFactsSchema = z.object({
  id: z.string().min(8).max(128),
  size: z.number().int().positive(),
  mime: z.string().min(3).max(100),
});

const text = z.object({ fr: z.string().trim().min(1), en: z.string().trim().min(1) });

/** What a commission decides. The words of a reason are looked up in the catalogue by the use case. */
const DecisionOutcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('favourable') }),
  z.object({
    status: z.literal('favourableWithReserve'),
    conditions: z
      .array(
        z.object({
          id: pieceId,
          title: text,
          dueAt: z.iso.datetime().nullable(),
          fileNeeded: z.boolean(),
        }),
      )
      .min(1)
      .max(20),
  }),
  z.object({ status: z.literal('waitingList'), rank: z.int().min(1).max(100_000) }),
  z.object({
    status: z.literal('unfavourable'),
    reason: z.object({
      id: z.string().min(1).max(80),
      label: z.object({ fr: z.string(), en: z.string() }),
    }),
    comment: z.string().trim().max(2000).nullable(),
  }),
]);

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
  extendDeadline: z.object({
    type: z.literal('extendDeadline'),
    of: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('returnDate') }),
      z.object({ kind: z.literal('replyDate') }),
      z.object({ kind: z.literal('pieceDue'), piece: pieceId }),
      z.object({ kind: z.literal('conditionDue'), condition: pieceId }),
    ]),
    /** Last day, inclusive, in the programme's zone. */
    until: day,
  }),
  enterDecision: z.object({ type: z.literal('enterDecision'), outcome: DecisionOutcomeSchema }),
  validateDecision: z.object({ type: z.literal('validateDecision') }),
  depositConditionPiece: z.object({
    type: z.literal('depositConditionPiece'),
    condition: pieceId,
    file: FileFactsSchema,
  }),
  fulfilCondition: z.object({ type: z.literal('fulfilCondition'), condition: pieceId }),
  rejectCondition: z.object({
    type: z.literal('rejectCondition'),
    condition: pieceId,
    comment: z.string().trim().min(1).max(2000),
    /** The candidate may hand in another file until the due date; else the condition is not met. */
    again: z.boolean(),
  }),
  confirm: z.object({ type: z.literal('confirm') }),
  withdraw: z.object({ type: z.literal('withdraw') }),
  withdrawForCandidate: z.object({
    type: z.literal('withdrawForCandidate'),
    why: z.string().trim().min(1).max(2000),
  }),
  correctDecision: z.object({
    type: z.literal('correctDecision'),
    outcome: DecisionOutcomeSchema,
    why: z.string().trim().min(1).max(2000),
  }),
  approveCorrection: z.object({ type: z.literal('approveCorrection') }),
  dropCorrection: z.object({ type: z.literal('dropCorrection') }),
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
  commandSchemas.extendDeadline,
  commandSchemas.enterDecision,
  commandSchemas.validateDecision,
  commandSchemas.depositConditionPiece,
  commandSchemas.fulfilCondition,
  commandSchemas.rejectCondition,
  commandSchemas.confirm,
  commandSchemas.withdraw,
  commandSchemas.withdrawForCandidate,
  commandSchemas.correctDecision,
  commandSchemas.approveCorrection,
  commandSchemas.dropCorrection,
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

/** Given by the waiting list: a seat is offered. `offer`: how many it has offered to this application, this one included. */
export interface PromoteCommand {
  type: 'promote';
  offer: number;
}

/** Given in the candidate's name when a file of another application may serve in this one too. */
export interface TakeCommonPiecesCommand {
  type: 'takeCommonPieces';
  files: CommonFile[];
}

export type Command =
  | ApplyCommand
  | ApplicationCommand
  | PassDeadlineCommand
  | PromoteCommand
  | TakeCommonPiecesCommand;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** Commands of people on an application that exists, in the order of a life. */
export const applicationCommandTypes = Object.keys(commandSchemas) as ApplicationCommand['type'][];

export const commandTypes: CommandType[] = [
  'apply',
  ...applicationCommandTypes,
  'passDeadline',
  'promote',
  'takeCommonPieces',
];

export { commandSchemas };

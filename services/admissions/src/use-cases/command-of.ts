import { ProblemError, problems } from '@admis/kit';
import {
  endOfDay,
  type Actor,
  type Application,
  type ApplicationCommand,
  type DecisionOutcome,
  type FileFacts,
  type Text,
} from '@admis/workflows/domain';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { DocumentsPeer } from '../data-access/documents-peer.ts';
import type { CommandBody, OutcomeBody } from '../schemas/commands.ts';

interface Surroundings {
  state: Application;
  programme: Programme | undefined;
  actor: Actor;
}

type ReserveBody = Extract<OutcomeBody, { status: 'favourableWithReserve' }>;

/**
 * The domain's command: what a form names by an id or a day is looked up where it lives.
 * @throws ProblemError 404 `fileNotFound`; 400 for a reason or piece that is not the programme's; 503
 */
export async function commandOf(
  documents: DocumentsPeer,
  { expectedRevision: _told, ...body }: CommandBody,
  surroundings: Surroundings,
): Promise<ApplicationCommand> {
  switch (body.type) {
    case 'depositPiece': {
      const { type, piece } = body;
      return { type, piece, file: await getFile(documents, body.fileId, surroundings) };
    }
    case 'depositConditionPiece': {
      const { type, condition } = body;
      return { type, condition, file: await getFile(documents, body.fileId, surroundings) };
    }
    case 'enterDecision':
      return { ...body, outcome: outcomeOf(body.outcome, surroundings) };
    case 'correctDecision':
      return { ...body, outcome: outcomeOf(body.outcome, surroundings) };
    default:
      return body;
  }
}

async function getFile(
  documents: DocumentsPeer,
  fileId: string,
  { state, actor }: Surroundings,
): Promise<FileFacts> {
  // Whose files these are is known only for the owner; the rules refuse everyone else anyway.
  if (actor.dossierNumber !== state.candidate) throw problems.forbidden();
  const file = await documents.findFileFacts(state.candidate, fileId);
  if (file !== undefined) return file;
  throw new ProblemError(404, 'fileNotFound', 'There is no such file of yours.', { fileId });
}

function outcomeOf(outcome: OutcomeBody, { state, programme }: Surroundings): DecisionOutcome {
  switch (outcome.status) {
    case 'favourable':
    case 'waitingList':
      return outcome;
    case 'favourableWithReserve':
      return { status: outcome.status, conditions: conditionsOf(outcome.conditions, state) };
    case 'unfavourable': {
      const reason = programme?.refusalReasons.find(({ id }) => id === outcome.reasonId);
      if (reason === undefined) {
        throw badField(
          'body.outcome.reasonId',
          'unknownReason',
          'The programme has no such refusal reason.',
        );
      }
      const comment = outcome.comment === '' ? null : (outcome.comment ?? null);
      return { status: outcome.status, reason, comment };
    }
  }
}

function conditionsOf(conditions: ReserveBody['conditions'], state: Application) {
  return conditions.map(({ title, pieceId, dueOn, fileNeeded }, index) => ({
    // A condition about a piece has its id, so that the same piece is not asked for twice.
    id: pieceId ?? `condition-${index + 1}`,
    title:
      title === undefined
        ? pieceTitle(state, pieceId, `body.outcome.conditions.${index}.pieceId`)
        : { fr: title, en: title },
    dueAt: dueOn === null ? null : endOfDay(dueOn, state.programme.timeZone),
    fileNeeded,
  }));
}

function pieceTitle({ pieces }: Application, pieceId: string | undefined, path: string): Text {
  const piece = pieces.find(({ id }) => id === pieceId);
  if (piece === undefined) {
    throw badField(path, 'unknownPiece', 'The programme asks for no such piece.');
  }
  return piece.title;
}

function badField(path: string, code: string, message: string): ProblemError {
  return problems.invalidRequest([{ path, code, message }]);
}

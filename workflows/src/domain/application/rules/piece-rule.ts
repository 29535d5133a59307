import type { Role } from '../../actor.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { ApplicationFact } from '../events.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import type { Application, Piece } from '../state.ts';
import type { CommandContext, PieceRule } from './rule.ts';

type PieceCommandType = {
  [T in CommandType]: CommandOf<T> extends { piece: string } ? T : never;
}[CommandType];

/** Makes the rule of a command that names a piece: offered when any piece passes, decided for the one named. */
export function pieceRule<T extends PieceCommandType>(rule: {
  by: Role;
  mayTouch(state: Application, piece: Piece, context: CommandContext): Refusal | null;
  facts(
    state: Application,
    command: CommandOf<T>,
    context: CommandContext,
  ): ApplicationFact[] | Refusal;
}): PieceRule<T> {
  const guardPiece: PieceRule<T>['guardPiece'] = (state, pieceId, context) => {
    const piece = state.pieces.find(({ id }) => id === pieceId);
    return piece === undefined
      ? refuse('unknownPiece', { piece: pieceId })
      : rule.mayTouch(state, piece, context);
  };
  return {
    by: rule.by,
    guardPiece,
    guard(state, context) {
      const answers = state.pieces.map((piece) => rule.mayTouch(state, piece, context));
      return answers.includes(null) ? null : (answers.find(isRefusal) ?? refuse('unknownPiece'));
    },
    decide(state, command, context) {
      const { piece } = command as { piece: string };
      return guardPiece(state, piece, context) ?? rule.facts(state, command, context);
    },
  };
}

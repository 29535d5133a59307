import { isInScope, ownershipOf } from '../access.ts';
import type { TakeCommonPiecesCommand } from '../commands.ts';
import { takes } from '../common-pieces.ts';
import type { ApplicationFact } from '../events.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Application } from '../state.ts';
import { mayChange } from './candidate-rules.ts';
import type { CommandContext } from './rule.ts';

/** Takes those files that the candidate could give here themselves. What was taken already is not taken again. */
export function takeCommonPieces(
  state: Application,
  { files }: TakeCommonPiecesCommand,
  context: CommandContext,
): ApplicationFact[] | Refusal {
  if (!isInScope(ownershipOf(state), context.actor, 'candidate')) return refuse('forbidden');
  if (state.end !== null) return refuse('applicationEnded', { end: state.end });
  const taken = files.filter((given) => {
    const piece = state.pieces.find(({ id }) => id === given.piece);
    return piece !== undefined && takes(piece, given) && mayChange(state, piece, context) === null;
  });
  return taken.length === 0
    ? refuse('pieceClosed', { pieces: files.map(({ piece }) => piece) })
    : taken.map(({ piece, file, from }) => ({
        type: 'pieceDeposited',
        piece,
        file,
        takenFrom: from,
      }));
}

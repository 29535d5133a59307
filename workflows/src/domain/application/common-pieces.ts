import type { ApplicationEvent } from './events.ts';
import type { Application, CommonFile, Piece } from './state.ts';
import { isCandidatesTurn } from './turn.ts';

/**
 * The files that `state` may take from the candidate's other applications of the campaign: of each common piece the
 * newest one, where the candidate has said nothing newer here.
 */
export function commonFilesFor(
  state: Application,
  applications: readonly Application[],
): CommonFile[] {
  if (state.end !== null || !isCandidatesTurn(state)) return [];
  const given = givenFiles(
    applications.filter(
      ({ id, candidate, programme }) =>
        id !== state.id &&
        candidate === state.candidate &&
        programme.campaign === state.programme.campaign,
    ),
  );
  return state.pieces.flatMap((piece) => {
    const newest = given.get(piece.id);
    return newest !== undefined && takes(piece, newest) ? [newest] : [];
  });
}

/**
 * Whether a piece takes a file given for another application. Only while it is the candidate's own affair: neither
 * handed over nor declared « non concerné », and no word of staff about it that the candidate has to read first.
 */
export function takes(piece: Piece, { from }: CommonFile): boolean {
  const open = piece.status === 'awaiting' || piece.status === 'submitted';
  return (
    piece.common &&
    open &&
    !piece.transmitted &&
    piece.comment === null &&
    // The candidate's last word counts, wherever they said it: the order in which applications hear of it does not.
    from.at > (piece.answeredAt ?? '')
  );
}

/** Whether what happened to one application may let it, or another of its candidate, take a file. */
export function mayShareFiles(
  events: readonly ApplicationEvent[],
  { pieces }: Application,
): boolean {
  return events.some((event) => {
    switch (event.type) {
      case 'applied':
      case 'notConcernedUndone':
      case 'reopened':
        return pieces.some(({ common }) => common);
      case 'pieceDeposited':
        // One that was taken over comes from an application that all could take it from.
        return event.takenFrom === undefined && isCommon(pieces, event.piece);
      default:
        return false;
    }
  });
}

/** The newest file of each common piece, but for those that staff have refused somewhere. */
function givenFiles(applications: readonly Application[]): Map<string, CommonFile> {
  const refused = new Set(
    applications.flatMap(({ pieces }) =>
      pieces.flatMap(({ status, file }) => (status === 'refused' && file ? [file.id] : [])),
    ),
  );
  const newest = new Map<string, CommonFile>();
  for (const { id: application, programme, pieces } of applications) {
    for (const { id: piece, common, file, answeredAt } of pieces) {
      // Lives begun before files were shared do not know when theirs was given.
      if (!common || !file || !answeredAt || refused.has(file.id)) continue;
      const known = newest.get(piece);
      if (known !== undefined && known.from.at >= answeredAt) continue;
      const from = { application, programme: programme.title, at: answeredAt };
      newest.set(piece, { piece, file, from });
    }
  }
  return newest;
}

function isCommon(pieces: readonly Piece[], id: string): boolean {
  return pieces.some((piece) => piece.id === id && piece.common);
}

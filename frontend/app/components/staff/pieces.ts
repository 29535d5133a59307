import type { components } from '../../api/admissions.d.ts';

export type Piece = components['schemas']['Piece'];

/** Waits for a manager's verdict: handed over and not judged yet. */
export function waitsForVerdict({ status, transmitted }: Pick<Piece, 'status' | 'transmitted'>) {
  return status === 'submitted' && transmitted;
}

/** Nothing is left to judge about it. */
export function isChecked({ status }: Pick<Piece, 'status'>): boolean {
  return status === 'accepted' || status === 'refused' || status === 'notConcerned';
}

/** The piece that the page opens with: the one asked for, else the first to judge, else the first with a file. */
export function selectPiece(pieces: readonly Piece[], asked: string | null): Piece | undefined {
  return (
    pieces.find(({ id }) => id === asked) ??
    pieces.find(waitsForVerdict) ??
    pieces.find(({ file }) => file !== null) ??
    pieces[0]
  );
}

/** The next piece to judge after `id`, going round; undefined when none waits. */
export function nextToJudge(pieces: readonly Piece[], id: string): Piece | undefined {
  const place = pieces.findIndex((piece) => piece.id === id);
  return [...pieces.slice(place + 1), ...pieces.slice(0, place + 1)].find(waitsForVerdict);
}

/** The neighbours of a piece in the list, which ends at both ends. */
export function neighbours(
  pieces: readonly Piece[],
  id: string,
): { previous: Piece | undefined; next: Piece | undefined; index: number } {
  const index = pieces.findIndex((piece) => piece.id === id);
  return { previous: pieces[index - 1], next: pieces[index + 1], index };
}

/** The pieces without which the file cannot be declared complete. */
export function missingPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(
    ({ status, blocking }) =>
      status === 'awaiting' ||
      status === 'submitted' ||
      (status === 'refused' && blocking === 'now'),
  );
}

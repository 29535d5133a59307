import { z } from 'zod';
import type { Language } from '../language/language.ts';
import { bilingualText } from './bilingual-text.ts';
import type { MailContext } from './define-template.ts';
import { List } from './mail-layout.tsx';
import { quoted } from './quoted.ts';

/** A piece staff refused: its title, why, and until when it may be handed in again. */
export const refusedPiece = z.object({
  title: bilingualText,
  comment: z.string(),
  /** Exclusive instant. */
  dueAt: z.iso.datetime(),
});
type RefusedPiece = z.infer<typeof refusedPiece>;

const WORDS = {
  fr: {
    by: 'À déposer au plus tard le ',
  },
  en: {
    by: 'To be handed in again by ',
  },
} as const;

interface RefusedPiecesProps {
  pieces: RefusedPiece[];
  language: Language;
  context: MailContext;
}

/** Each refused piece with its comment and its date (guide §6 a). */
export function RefusedPieces({ pieces, language, context }: RefusedPiecesProps) {
  const words = WORDS[language];
  return (
    <List
      items={pieces.map((piece) => ({
        key: piece.title.fr,
        content: (
          <>
            <strong>{piece.title[language]}</strong>
            <br />
            {quoted(piece.comment, language)}
            <br />
            {words.by}
            <strong>{context.lastMinute(piece.dueAt)}</strong>.
          </>
        ),
      }))}
    />
  );
}

import type { Language } from '../language/language.ts';
import { Paragraph } from './mail-layout.tsx';
import { quoted } from './quoted.ts';

const WORDS = { fr: 'Commentaire du gestionnaire : ', en: 'Comment of the manager: ' } as const;

interface ManagersCommentProps {
  comment: string | null;
  language: Language;
}

/** What the manager wrote about a piece or a condition, if anything. */
export function ManagersComment({ comment, language }: ManagersCommentProps) {
  return comment === null ? null : (
    <Paragraph>
      {WORDS[language]}
      {quoted(comment, language)}
    </Paragraph>
  );
}

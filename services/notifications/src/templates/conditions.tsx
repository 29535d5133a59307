import { z } from 'zod';
import type { Language } from '../language/language.ts';
import { bilingualText } from './bilingual-text.ts';
import type { MailContext } from './define-template.ts';
import { List, Note } from './mail-layout.tsx';

/** What a decision with reserve asks for, and until when. */
export const condition = z.object({
  title: bilingualText,
  /** Exclusive instant. */
  dueAt: z.iso.datetime(),
});
type Condition = z.infer<typeof condition>;

const WORDS = {
  fr: {
    by: 'Au plus tard le ',
    unmet:
      "Une condition qui n'est pas remplie à sa date rend l'avis défavorable. Un document déposé à temps compte, même s'il est examiné plus tard.",
  },
  en: {
    by: 'By ',
    unmet:
      'A condition that is not met by its date makes the decision unfavourable. A document handed in on time counts, even if it is examined later.',
  },
} as const;

interface ConditionsProps {
  conditions: Condition[];
  language: Language;
  context: MailContext;
}

/** Each condition with its date. */
export function Conditions({ conditions, language, context }: ConditionsProps) {
  return (
    <List
      items={conditions.map(({ title, dueAt }, index) => ({
        key: String(index),
        content: (
          <>
            <strong>{title[language]}</strong>
            <br />
            {WORDS[language].by}
            {context.lastMinute(dueAt)}.
          </>
        ),
      }))}
    />
  );
}

/** What becomes of a reserve that is not lifted. */
export function UnmetNote({ language }: { language: Language }) {
  return <Note>{WORDS[language].unmet}</Note>;
}

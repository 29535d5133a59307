import { z } from 'zod';
import type { Language } from '../language/language.ts';
import { bilingualText } from './bilingual-text.ts';
import { Paragraph } from './mail-layout.tsx';

/** Why a decision is unfavourable, in the words of the catalogue. */
export const refusalReason = z.object({ id: z.string(), label: bilingualText });

const WORDS = { fr: 'Motif : ', en: 'Reason: ' } as const;

interface ReasonProps {
  reason: z.infer<typeof refusalReason>;
  language: Language;
}

/** The reason, as every unfavourable decision tells it (guide §6 b, « Refus »). */
export function Reason({ reason, language }: ReasonProps) {
  return (
    <Paragraph>
      {WORDS[language]}
      <strong>{reason.label[language]}</strong>
    </Paragraph>
  );
}

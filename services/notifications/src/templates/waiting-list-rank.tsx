import type { Language } from '../language/language.ts';
import { Note, Paragraph } from './mail-layout.tsx';

const WORDS = {
  fr: {
    meaning:
      "Votre candidature n'est pas retenue sur la liste principale. Si assez de candidats se désistent pour atteindre votre rang, une place vous sera proposée.",
    toDo: 'Rien pour le moment. Si votre rang est atteint, un e-mail vous le dira et votre dossier en ligne le montrera.',
    noDate:
      "Ne contactez pas le gestionnaire de votre dossier pour connaître vos chances ou une date : il n'a pas ces informations tant que des candidats ne se sont pas désistés.",
  },
  en: {
    meaning:
      'Your application is not on the main list. If enough candidates withdraw to reach your rank, you will be offered a place.',
    toDo: 'Nothing for now. If your rank is reached, an e-mail will tell you and your online dossier will show it.',
    noDate:
      'Please do not ask the manager of your file about your chances or a date: nobody knows until other candidates have withdrawn.',
  },
} as const;

interface InLanguage {
  language: Language;
}

/** What a rank means (guide §6 b, « Avis : liste complémentaire »). */
export function RankMeaning({ language }: InLanguage) {
  return <Paragraph>{WORDS[language].meaning}</Paragraph>;
}

export function WaitToDo({ language }: InLanguage) {
  return <Paragraph>{WORDS[language].toDo}</Paragraph>;
}

export function NobodyKnowsNote({ language }: InLanguage) {
  return <Note>{WORDS[language].noDate}</Note>;
}

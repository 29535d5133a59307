import type { Language } from '../language/language.ts';
import { Note, Paragraph } from './mail-layout.tsx';

const WORDS = {
  fr: {
    closed: 'Rien : cette candidature est close. Vos autres candidatures ne changent pas.',
    mistake:
      "Si vous pensez qu'il s'agit d'une erreur, écrivez-nous en indiquant votre numéro de dossier.",
    nextYear:
      "Pour vous inscrire l'année universitaire suivante, il vous faudra de nouveau candidater.",
  },
  en: {
    closed: 'Nothing: this application is closed. Your other applications do not change.',
    mistake: 'If you think this is a mistake, write to us with your dossier number.',
    nextYear: 'To enrol in the next academic year you will have to apply again.',
  },
} as const;

interface InLanguage {
  language: Language;
}

/** What is left to do in an application that is over. */
export function NothingLeftToDo({ language }: InLanguage) {
  return <Paragraph>{WORDS[language].closed}</Paragraph>;
}

/** Where to turn with an outcome that seems wrong. */
export function MistakeNote({ language }: InLanguage) {
  return <Note>{WORDS[language].mistake}</Note>;
}

/** What remains possible once this year's seat is lost. */
export function NextYearNote({ language }: InLanguage) {
  return <Note>{WORDS[language].nextYear}</Note>;
}

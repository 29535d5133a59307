import type { Language } from '../language/language.ts';
import { Note, Paragraph } from './mail-layout.tsx';

const WORDS = {
  fr: {
    reply:
      'Ouvrez votre candidature et indiquez si vous maintenez ou non votre souhait de vous inscrire à cette formation : « Confirmer ma candidature » ou « Se désister ».',
    lapse:
      'Sans réponse de votre part à cette date, votre désistement sera enregistré et aucune inscription ne vous sera proposée.',
    validity: "Cette autorisation n'est valable que pour l'année universitaire de la candidature.",
  },
  en: {
    reply:
      'Open your application and say whether you still wish to enrol on this programme: “Confirm my application” or “Withdraw”.',
    lapse: 'Without an answer by then, you will be withdrawn and will not be offered a place.',
    validity: 'This admission is valid for the academic year you applied for only.',
  },
} as const;

interface ReplyProps {
  language: Language;
  /** Exclusive instant; null when the programme sets no reply date. */
  replyAt: string | null;
}

/** How a favourable decision is answered (guide §6 b). */
export function ReplyToDo({ language }: Pick<ReplyProps, 'language'>) {
  return <Paragraph>{WORDS[language].reply}</Paragraph>;
}

/** What silence means, where there is a date for it. */
export function LapseNote({ language, replyAt }: ReplyProps) {
  return replyAt === null ? null : <Note>{WORDS[language].lapse}</Note>;
}

/** The two notes of every favourable decision: what silence means, and for how long the decision holds. */
export function ReplyNotes({ language, replyAt }: ReplyProps) {
  return (
    <>
      <LapseNote language={language} replyAt={replyAt} />
      <Note>{WORDS[language].validity}</Note>
    </>
  );
}

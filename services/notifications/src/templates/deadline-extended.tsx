import { z } from 'zod';
import type { Language } from '../language/language.ts';
import { applicationMail, applicationParts } from './application-mail.ts';
import { bilingualText } from './bilingual-text.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

const what = z.enum(['returnDate', 'replyDate', 'piece', 'condition']);
type What = z.infer<typeof what>;

const WORDS: Record<Language, Record<What, { subject: string; toDo: string }>> = {
  fr: {
    returnDate: {
      subject: 'la date limite pour transmettre votre candidature',
      toDo: 'Déposez les pièces qui manquent encore, puis cliquez sur « Transmettre ma candidature ».',
    },
    replyDate: {
      subject: "la date limite pour répondre à l'avis favorable",
      toDo: 'Ouvrez votre candidature et choisissez « Confirmer ma candidature » ou « Se désister ».',
    },
    piece: {
      subject: "la date limite d'une pièce à déposer de nouveau",
      toDo: "Déposez cette pièce si ce n'est pas déjà fait, puis cliquez sur « Transmettre ma candidature ».",
    },
    condition: {
      subject: "la date limite d'une condition de votre avis favorable sous réserve",
      toDo: 'Ouvrez votre candidature et déposez le document, si elle en demande un.',
    },
  },
  en: {
    returnDate: {
      subject: 'the deadline to submit your application',
      toDo: 'Hand in the documents that are still missing, then choose “Submit my application”.',
    },
    replyDate: {
      subject: 'the deadline to answer the favourable decision',
      toDo: 'Open your application and choose “Confirm my application” or “Withdraw”.',
    },
    piece: {
      subject: 'the deadline of a document to hand in again',
      toDo: 'Hand in this document if you have not done so yet, then choose “Submit my application”.',
    },
    condition: {
      subject: 'the deadline of a condition of your favourable decision with reserve',
      toDo: 'Open your application and hand in the document, if it asks for one.',
    },
  },
};

/** The office gave this one application more time. */
export const deadlineExtended = defineTemplate({
  data: applicationMail.extend({
    what,
    /** Of the piece or condition. */
    title: bilingualText.nullable(),
    /** Exclusive instant. */
    until: z.iso.datetime(),
  }),
  compose: {
    fr: (data, context) => ({
      subject: `Date limite repoussée : ${data.programmeTitle}`,
      preview: 'Vous avez plus de temps.',
      title: 'Une date limite est repoussée',
      happened: (
        <Paragraph>
          Pour votre candidature à la formation <strong>{data.programmeTitle}</strong>,{' '}
          {WORDS.fr[data.what].subject} est repoussée.
          <Title text={data.title?.fr} />
        </Paragraph>
      ),
      toDo: <Paragraph>{WORDS.fr[data.what].toDo}</Paragraph>,
      deadline: context.lastMinute(data.until),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Deadline extended: ${data.programmeTitle}`,
      preview: 'You have more time.',
      title: 'A deadline is extended',
      happened: (
        <Paragraph>
          For your application to <strong>{data.programmeTitle}</strong>,{' '}
          {WORDS.en[data.what].subject} is extended.
          <Title text={data.title?.en} />
        </Paragraph>
      ),
      toDo: <Paragraph>{WORDS.en[data.what].toDo}</Paragraph>,
      deadline: context.lastMinute(data.until),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

function Title({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <>
      <br />
      <strong>{text}</strong>
    </>
  );
}

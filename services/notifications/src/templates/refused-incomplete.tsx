import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { bilingualText } from './bilingual-text.ts';
import { MistakeNote, NothingLeftToDo } from './common-sentences.tsx';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** The due date of a piece that blocks the file passed without it (lifecycle.md, deadlines). */
export const refusedIncomplete = defineTemplate({
  data: applicationMail.extend({
    piece: bilingualText,
    /** The date that passed. Exclusive instant. */
    dueAt: z.iso.datetime().nullable(),
  }),
  compose: {
    fr: (data, context) => ({
      subject: `Candidature refusée, dossier incomplet : ${data.programmeTitle}`,
      preview: "Une pièce demandée n'a pas été transmise à temps.",
      title: 'Votre candidature est refusée : dossier incomplet',
      happened: (
        <>
          <Paragraph>
            Une pièce demandée pour votre candidature à la formation{' '}
            <strong>{data.programmeTitle}</strong> n'a pas été transmise{' '}
            {data.dueAt === null
              ? 'avant la date limite qui vous avait été indiquée'
              : `au plus tard le ${context.lastMinute(data.dueAt)}`}{' '}
            : <strong>{data.piece.fr}</strong>
          </Paragraph>
          <Paragraph>Votre dossier est resté incomplet et votre candidature est refusée.</Paragraph>
        </>
      ),
      toDo: <NothingLeftToDo language="fr" />,
      notes: <MistakeNote language="fr" />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Application refused, file incomplete: ${data.programmeTitle}`,
      preview: 'A document that was asked for was not submitted in time.',
      title: 'Your application is refused: file incomplete',
      happened: (
        <>
          <Paragraph>
            A document asked for with your application to <strong>{data.programmeTitle}</strong> was
            not submitted{' '}
            {data.dueAt === null
              ? 'before the deadline you had been given'
              : `by ${context.lastMinute(data.dueAt)}`}
            : <strong>{data.piece.en}</strong>
          </Paragraph>
          <Paragraph>Your file remained incomplete and your application is refused.</Paragraph>
        </>
      ),
      toDo: <NothingLeftToDo language="en" />,
      notes: <MistakeNote language="en" />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

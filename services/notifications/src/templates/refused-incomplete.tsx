import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** The due date of a piece that blocks the file passed without it (lifecycle.md, deadlines). */
export const refusedIncomplete = defineTemplate({
  data: applicationMail.extend({
    piece: z.object({ fr: z.string(), en: z.string() }),
  }),
  compose: {
    fr: (data, context) => ({
      subject: `Candidature refusée, dossier incomplet : ${data.programmeTitle}`,
      preview: "Une pièce demandée n'a pas été transmise à temps.",
      title: 'Votre candidature est refusée : dossier incomplet',
      happened: (
        <Paragraph>
          Une pièce demandée pour votre candidature à la formation{' '}
          <strong>{data.programmeTitle}</strong> n'a pas été transmise avant la date limite qui vous
          avait été indiquée : <strong>{data.piece.fr}</strong>. Votre dossier est resté incomplet
          et votre candidature est refusée.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Rien : cette candidature est close. Vos autres candidatures ne changent pas.
        </Paragraph>
      ),
      notes: (
        <Note>
          Si vous pensez qu'il s'agit d'une erreur, écrivez-nous en indiquant votre numéro de
          dossier.
        </Note>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Application refused, file incomplete: ${data.programmeTitle}`,
      preview: 'A document that was asked for was not submitted in time.',
      title: 'Your application is refused: file incomplete',
      happened: (
        <Paragraph>
          A document asked for with your application to <strong>{data.programmeTitle}</strong> was
          not submitted before the deadline you had been given: <strong>{data.piece.en}</strong>.
          Your file remained incomplete and your application is refused.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Nothing: this application is closed. Your other applications do not change.
        </Paragraph>
      ),
      notes: <Note>If you think this is a mistake, write to us with your dossier number.</Note>,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

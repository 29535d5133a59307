import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { bilingualText } from './bilingual-text.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';
import { ManagersComment } from './managers-comment.tsx';

/** The due date of a refused piece comes near, and no new one has been transmitted. */
export const reminderPiece = defineTemplate({
  data: applicationMail.extend({
    piece: bilingualText,
    /** Why the piece was refused. */
    comment: z.string().nullable(),
    /** Exclusive instant. */
    dueAt: z.iso.datetime(),
  }),
  compose: {
    fr: (data, context) => ({
      subject: `Rappel, pièce attendue : ${data.programmeTitle}`,
      preview: 'Une pièce justificative de votre dossier est encore attendue.',
      title: 'Une pièce est encore attendue',
      happened: (
        <>
          <Paragraph>
            Votre dossier pour la formation <strong>{data.programmeTitle}</strong> est incomplet.
            Une pièce refusée n'a pas encore été transmise de nouveau :{' '}
            <strong>{data.piece.fr}</strong>
          </Paragraph>
          <ManagersComment comment={data.comment} language="fr" />
        </>
      ),
      toDo: (
        <Paragraph>
          Ouvrez votre candidature et déposez cette pièce si ce n'est pas déjà fait, puis cliquez
          sur « Transmettre ma candidature ».
        </Paragraph>
      ),
      deadline: context.lastMinute(data.dueAt),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Reminder, document expected: ${data.programmeTitle}`,
      preview: 'A supporting document of your file is still expected.',
      title: 'A document is still expected',
      happened: (
        <>
          <Paragraph>
            Your file for <strong>{data.programmeTitle}</strong> is incomplete. A refused document
            has not been submitted again yet: <strong>{data.piece.en}</strong>
          </Paragraph>
          <ManagersComment comment={data.comment} language="en" />
        </>
      ),
      toDo: (
        <Paragraph>
          Open your application and hand in this document if you have not done so yet, then choose
          “Submit my application”.
        </Paragraph>
      ),
      deadline: context.lastMinute(data.dueAt),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

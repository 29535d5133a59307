import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** The return date came and nothing was missing: the programme takes such a file as transmitted. */
export const fileTransmittedByDeadline = defineTemplate({
  data: applicationMail.extend({ returnAt: z.iso.datetime() }),
  compose: {
    fr: (data, context) => ({
      subject: `Candidature transmise à la date limite : ${data.programmeTitle}`,
      preview: 'Toutes vos pièces étaient là : votre candidature a été transmise pour vous.',
      title: 'Votre candidature a été transmise',
      happened: (
        <Paragraph>
          Votre candidature à la formation <strong>{data.programmeTitle}</strong> devait être
          transmise au plus tard le {context.lastMinute(data.returnAt)}. Vous ne l'aviez pas encore
          transmise, mais aucune pièce ne manquait : elle a été transmise pour vous à cette date.
          Elle n'est pas en retard.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Rien pour le moment. Un e-mail vous dira si votre dossier est complet ou incomplet.
        </Paragraph>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Application submitted at the deadline: ${data.programmeTitle}`,
      preview: 'All your documents were there: your application was submitted for you.',
      title: 'Your application has been submitted',
      happened: (
        <Paragraph>
          Your application to <strong>{data.programmeTitle}</strong> had to be submitted by{' '}
          {context.lastMinute(data.returnAt)}. You had not submitted it yet, but no document was
          missing: it was submitted for you on that date. It is not late.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Nothing for now. An e-mail will tell you whether your file is complete or incomplete.
        </Paragraph>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { NothingLeftToDo } from './common-sentences.tsx';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** Guide §5 g: an application « hors délai » is refused. */
export const refusedLate = defineTemplate({
  data: applicationMail.extend({ returnAt: z.iso.datetime() }),
  compose: {
    fr: (data, context) => ({
      subject: `Candidature refusée, hors délai : ${data.programmeTitle}`,
      preview: "Votre candidature n'a pas été transmise avant la date limite.",
      title: 'Votre candidature est refusée : hors délai',
      happened: (
        <Paragraph>
          Votre candidature à la formation <strong>{data.programmeTitle}</strong> devait être
          transmise au plus tard le {context.lastMinute(data.returnAt)}. Elle ne l'a pas été : elle
          est « hors délai » et fait l'objet d'un refus.
        </Paragraph>
      ),
      toDo: <NothingLeftToDo language="fr" />,
      notes: (
        <Note>
          Si un problème technique en est la cause, écrivez-nous en indiquant votre numéro de
          dossier.
        </Note>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Application refused, too late: ${data.programmeTitle}`,
      preview: 'Your application was not submitted before the deadline.',
      title: 'Your application is refused: too late',
      happened: (
        <Paragraph>
          Your application to <strong>{data.programmeTitle}</strong> had to be submitted by{' '}
          {context.lastMinute(data.returnAt)}. It was not: it is too late and has been refused.
        </Paragraph>
      ),
      toDo: <NothingLeftToDo language="en" />,
      notes: (
        <Note>If a technical problem was the cause, write to us with your dossier number.</Note>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

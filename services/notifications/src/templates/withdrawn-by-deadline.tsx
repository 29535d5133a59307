import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { NextYearNote } from './common-sentences.tsx';
import { defineTemplate } from './define-template.ts';
import { deadlineInWords } from './due-dates.ts';
import { Paragraph } from './mail-layout.tsx';

/** The reply date passed without an answer (lifecycle.md, deadlines). */
export const withdrawnByDeadline = defineTemplate({
  data: applicationMail.extend({
    /** The date that passed, an exclusive instant; null: the campaign's close. */
    replyAt: z.iso.datetime().nullable(),
  }),
  compose: {
    fr: (data, context) => {
      const date =
        data.replyAt === null
          ? 'à la fin de la campagne'
          : `le ${context.lastMinute(data.replyAt)}`;
      return {
        subject: `Sans réponse de votre part, désistement enregistré : ${data.programmeTitle}`,
        preview: 'La date limite de réponse est passée.',
        title: 'La date limite de réponse est passée',
        happened: (
          <Paragraph>
            L'avis favorable pour la formation <strong>{data.programmeTitle}</strong> attendait
            votre réponse au plus tard {date}. Sans réponse de votre part, votre désistement a été
            enregistré : aucune inscription ne vous sera proposée.
          </Paragraph>
        ),
        toDo: <Paragraph>Rien. Vos autres candidatures ne changent pas.</Paragraph>,
        notes: <NextYearNote language="fr" />,
        ...applicationParts(data, context, 'fr'),
      };
    },
    en: (data, context) => {
      const date = deadlineInWords(data.replyAt, context) ?? 'the end of the campaign';
      return {
        subject: `No answer from you, withdrawal recorded: ${data.programmeTitle}`,
        preview: 'The deadline for your answer has passed.',
        title: 'The deadline for your answer has passed',
        happened: (
          <Paragraph>
            The favourable decision for <strong>{data.programmeTitle}</strong> was waiting for your
            answer by {date}. Without an answer from you, your withdrawal has been recorded: you
            will not be offered registration.
          </Paragraph>
        ),
        toDo: <Paragraph>Nothing. Your other applications do not change.</Paragraph>,
        notes: <NextYearNote language="en" />,
        ...applicationParts(data, context, 'en'),
      };
    },
  },
});

import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { bilingualText } from './bilingual-text.ts';
import { UnmetNote } from './conditions.tsx';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** The date of a condition comes near, and nothing has been handed in for it. */
export const reminderCondition = defineTemplate({
  data: applicationMail.extend({
    condition: bilingualText,
    /** Exclusive instant. */
    dueAt: z.iso.datetime(),
  }),
  compose: {
    fr: (data, context) => ({
      subject: `Rappel, condition à remplir : ${data.programmeTitle}`,
      preview: "Une condition de votre avis favorable sous réserve n'est pas encore remplie.",
      title: 'Une condition reste à remplir',
      happened: (
        <Paragraph>
          L'avis favorable pour la formation <strong>{data.programmeTitle}</strong> est sous
          réserve. Une condition n'est pas encore remplie : <strong>{data.condition.fr}</strong>
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Ouvrez votre candidature et déposez le document, si elle en demande un.
        </Paragraph>
      ),
      deadline: context.lastMinute(data.dueAt),
      notes: <UnmetNote language="fr" />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Reminder, condition to meet: ${data.programmeTitle}`,
      preview: 'A condition of your favourable decision with reserve is not met yet.',
      title: 'A condition is still to be met',
      happened: (
        <Paragraph>
          The favourable decision for <strong>{data.programmeTitle}</strong> is with reserve. A
          condition is not met yet: <strong>{data.condition.en}</strong>
        </Paragraph>
      ),
      toDo: (
        <Paragraph>Open your application and hand in the document, if it asks for one.</Paragraph>
      ),
      deadline: context.lastMinute(data.dueAt),
      notes: <UnmetNote language="en" />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

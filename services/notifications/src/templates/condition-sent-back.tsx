import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { bilingualText } from './bilingual-text.ts';
import { UnmetNote } from './conditions.tsx';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';
import { ManagersComment } from './managers-comment.tsx';

/** The document handed in for a condition does not do; another may be handed in until the same date. */
export const conditionSentBack = defineTemplate({
  data: applicationMail.extend({
    condition: bilingualText,
    comment: z.string(),
    /** Exclusive instant. */
    dueAt: z.iso.datetime(),
  }),
  compose: {
    fr: (data, context) => ({
      subject: `Document à remplacer : ${data.programmeTitle}`,
      preview: "Un document déposé pour lever la réserve n'a pas pu être validé.",
      title: 'Un document est à remplacer',
      happened: (
        <>
          <Paragraph>
            Le gestionnaire a examiné le document que vous avez déposé pour lever la réserve de
            votre avis favorable pour la formation <strong>{data.programmeTitle}</strong>. Il n'a
            pas pu le valider pour la condition suivante : <strong>{data.condition.fr}</strong>
          </Paragraph>
          <ManagersComment comment={data.comment} language="fr" />
        </>
      ),
      toDo: <Paragraph>Ouvrez votre candidature et déposez un nouveau document.</Paragraph>,
      deadline: context.lastMinute(data.dueAt),
      notes: <UnmetNote language="fr" />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Document to replace: ${data.programmeTitle}`,
      preview: 'A document handed in to lift the reserve could not be accepted.',
      title: 'A document has to be replaced',
      happened: (
        <>
          <Paragraph>
            The manager has examined the document that you handed in to lift the reserve of your
            favourable decision for <strong>{data.programmeTitle}</strong>. It could not be accepted
            for this condition: <strong>{data.condition.en}</strong>
          </Paragraph>
          <ManagersComment comment={data.comment} language="en" />
        </>
      ),
      toDo: <Paragraph>Open your application and hand in another document.</Paragraph>,
      deadline: context.lastMinute(data.dueAt),
      notes: <UnmetNote language="en" />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { bilingualText } from './bilingual-text.ts';
import { MistakeNote, NothingLeftToDo } from './common-sentences.tsx';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';
import { ManagersComment } from './managers-comment.tsx';

/** A condition was not met, by its date or by the manager's word: the decision is now unfavourable. */
export const conditionNotMet = defineTemplate({
  data: applicationMail.extend({ condition: bilingualText, comment: z.string().nullable() }),
  compose: {
    fr: (data, context) => ({
      subject: `Avis défavorable, condition non remplie : ${data.programmeTitle}`,
      preview: "Une condition de l'avis favorable sous réserve n'est pas remplie.",
      title: "Avis défavorable : une condition n'est pas remplie",
      happened: (
        <>
          <Paragraph>
            L'avis favorable pour la formation <strong>{data.programmeTitle}</strong> était sous
            réserve. Une de ses conditions n'est pas remplie : <strong>{data.condition.fr}</strong>
          </Paragraph>
          <ManagersComment comment={data.comment} language="fr" />
          <Paragraph>
            L'avis est donc maintenant défavorable : il ne vous est pas possible de vous inscrire à
            cette formation.
          </Paragraph>
        </>
      ),
      toDo: <NothingLeftToDo language="fr" />,
      notes: <MistakeNote language="fr" />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Unfavourable decision, condition not met: ${data.programmeTitle}`,
      preview: 'A condition of the favourable decision with reserve is not met.',
      title: 'Unfavourable decision: a condition is not met',
      happened: (
        <>
          <Paragraph>
            The favourable decision for <strong>{data.programmeTitle}</strong> was with reserve. One
            of its conditions is not met: <strong>{data.condition.en}</strong>
          </Paragraph>
          <ManagersComment comment={data.comment} language="en" />
          <Paragraph>
            The decision is therefore unfavourable now: you cannot enrol on this programme.
          </Paragraph>
        </>
      ),
      toDo: <NothingLeftToDo language="en" />,
      notes: <MistakeNote language="en" />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';
import { NobodyKnowsNote, RankMeaning, WaitToDo } from './waiting-list-rank.tsx';

/** Guide §6 b, « Avis : liste complémentaire »: the rank and what it means. */
export const decisionWaitingList = defineTemplate({
  data: applicationMail.extend({ rank: z.int().min(1) }),
  compose: {
    fr: (data, context) => ({
      subject: `Avis, liste complémentaire - Rang ${data.rank} : ${data.programmeTitle}`,
      preview: 'Une place vous sera proposée si assez de candidats se désistent.',
      title: `Avis : liste complémentaire - Rang ${data.rank}`,
      happened: (
        <>
          <Paragraph>
            La commission d'admission a examiné votre candidature à la formation{' '}
            <strong>{data.programmeTitle}</strong> et vous place sur la liste complémentaire, au{' '}
            <strong>
              rang{'\u00a0'}
              {data.rank}
            </strong>
            .
          </Paragraph>
          <RankMeaning language="fr" />
        </>
      ),
      toDo: <WaitToDo language="fr" />,
      notes: <NobodyKnowsNote language="fr" />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Waiting list - Rank ${data.rank}: ${data.programmeTitle}`,
      preview: 'You will be offered a place if enough candidates withdraw.',
      title: `Decision: waiting list - Rank ${data.rank}`,
      happened: (
        <>
          <Paragraph>
            The admissions commission has examined your application to{' '}
            <strong>{data.programmeTitle}</strong> and put you on the waiting list, at{' '}
            <strong>
              rank{'\u00a0'}
              {data.rank}
            </strong>
            .
          </Paragraph>
          <RankMeaning language="en" />
        </>
      ),
      toDo: <WaitToDo language="en" />,
      notes: <NobodyKnowsNote language="en" />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

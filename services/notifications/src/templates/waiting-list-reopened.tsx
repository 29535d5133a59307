import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';
import { NobodyKnowsNote, WaitToDo } from './waiting-list-rank.tsx';

/** The closing of a list was moved after it had passed: who was told that it is over waits again. */
export const waitingListReopened = defineTemplate({
  data: applicationMail.extend({ rank: z.int().min(1), closesAt: z.iso.datetime() }),
  compose: {
    fr: (data, context) => ({
      subject: `Liste complémentaire de nouveau ouverte : ${data.programmeTitle}`,
      preview: `Vous y êtes toujours, au rang ${data.rank}.`,
      title: 'La liste complémentaire est de nouveau ouverte',
      happened: (
        <Paragraph>
          La liste complémentaire de la formation <strong>{data.programmeTitle}</strong> avait été
          close. Sa date de clôture a depuis été repoussée : elle est ouverte jusqu'au{' '}
          {context.lastMinute(data.closesAt)}. Vous y êtes toujours, au rang {data.rank}.
        </Paragraph>
      ),
      toDo: <WaitToDo language="fr" />,
      notes: <NobodyKnowsNote language="fr" />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Waiting list open again: ${data.programmeTitle}`,
      preview: `You are still on it, at rank ${data.rank}.`,
      title: 'The waiting list is open again',
      happened: (
        <Paragraph>
          The waiting list of <strong>{data.programmeTitle}</strong> had been closed. It has been
          given a later closing date since: it is open until {context.lastMinute(data.closesAt)}.
          You are still on it, at rank {data.rank}.
        </Paragraph>
      ),
      toDo: <WaitToDo language="en" />,
      notes: <NobodyKnowsNote language="en" />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

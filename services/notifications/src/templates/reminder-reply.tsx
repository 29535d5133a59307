import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';
import { LapseNote, ReplyToDo } from './reply-window.tsx';

/** The reply date comes near, and a favourable decision is not answered. */
export const reminderReply = defineTemplate({
  data: applicationMail.extend({ replyAt: z.iso.datetime() }),
  compose: {
    fr: (data, context) => ({
      subject: `Rappel, réponse attendue : ${data.programmeTitle}`,
      preview: "L'avis favorable que vous avez reçu attend encore votre réponse.",
      title: 'Votre réponse est attendue',
      happened: (
        <Paragraph>
          Vous avez reçu un avis favorable pour la formation <strong>{data.programmeTitle}</strong>.
          Vous ne nous avez pas encore dit si vous souhaitez vous inscrire.
        </Paragraph>
      ),
      toDo: <ReplyToDo language="fr" />,
      deadline: context.lastMinute(data.replyAt),
      notes: <LapseNote language="fr" replyAt={data.replyAt} />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Reminder, answer expected: ${data.programmeTitle}`,
      preview: 'The favourable decision you received still waits for your answer.',
      title: 'Your answer is expected',
      happened: (
        <Paragraph>
          You received a favourable decision for <strong>{data.programmeTitle}</strong>. You have
          not told us yet whether you wish to enrol.
        </Paragraph>
      ),
      toDo: <ReplyToDo language="en" />,
      deadline: context.lastMinute(data.replyAt),
      notes: <LapseNote language="en" replyAt={data.replyAt} />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

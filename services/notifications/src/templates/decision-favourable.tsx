import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { deadlineInWords } from './due-dates.ts';
import { Paragraph } from './mail-layout.tsx';
import { ReplyNotes, ReplyToDo } from './reply-window.tsx';

/** Guide §6 b, « Avis favorable »: say until the reply date whether one comes. */
export const decisionFavourable = defineTemplate({
  data: applicationMail.extend({
    /** Exclusive instant; null when the programme sets no reply date. */
    replyAt: z.iso.datetime().nullable(),
  }),
  compose: {
    fr: (data, context) => ({
      subject: `Avis favorable : ${data.programmeTitle}`,
      preview: 'Dites-nous si vous maintenez votre souhait de vous inscrire.',
      title: 'Avis favorable',
      happened: (
        <Paragraph>
          La commission d'admission a examiné votre candidature à la formation{' '}
          <strong>{data.programmeTitle}</strong> et a émis un avis favorable : vous avez obtenu la
          possibilité de vous inscrire.
        </Paragraph>
      ),
      toDo: <ReplyToDo language="fr" />,
      deadline: deadlineInWords(data.replyAt, context),
      notes: <ReplyNotes language="fr" replyAt={data.replyAt} />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Favourable decision: ${data.programmeTitle}`,
      preview: 'Tell us whether you still wish to enrol.',
      title: 'Favourable decision',
      happened: (
        <Paragraph>
          The admissions commission has examined your application to{' '}
          <strong>{data.programmeTitle}</strong> and its decision is favourable: you may enrol.
        </Paragraph>
      ),
      toDo: <ReplyToDo language="en" />,
      deadline: deadlineInWords(data.replyAt, context),
      notes: <ReplyNotes language="en" replyAt={data.replyAt} />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { deadlineInWords } from './due-dates.ts';
import { Paragraph } from './mail-layout.tsx';
import { ReplyNotes, ReplyToDo } from './reply-window.tsx';

/** Guide §6 b: what the reserve asked for is validated, so a new decision follows; the reply window opens now. */
export const conditionsMet = defineTemplate({
  data: applicationMail.extend({ replyAt: z.iso.datetime().nullable() }),
  compose: {
    fr: (data, context) => ({
      subject: `Avis favorable, réserve levée : ${data.programmeTitle}`,
      preview: 'Toutes les conditions sont remplies. Dites-nous si vous souhaitez vous inscrire.',
      title: 'Avis favorable : la réserve est levée',
      happened: (
        <Paragraph>
          Toutes les conditions de votre avis favorable sous réserve pour la formation{' '}
          <strong>{data.programmeTitle}</strong> sont remplies. L'avis est maintenant favorable :
          vous avez obtenu la possibilité de vous inscrire.
        </Paragraph>
      ),
      toDo: <ReplyToDo language="fr" />,
      deadline: deadlineInWords(data.replyAt, context),
      notes: <ReplyNotes language="fr" replyAt={data.replyAt} />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Favourable decision, reserve lifted: ${data.programmeTitle}`,
      preview: 'Every condition is met. Tell us whether you wish to enrol.',
      title: 'Favourable decision: the reserve is lifted',
      happened: (
        <Paragraph>
          Every condition of your favourable decision with reserve for{' '}
          <strong>{data.programmeTitle}</strong> is met. The decision is now favourable: you may
          enrol.
        </Paragraph>
      ),
      toDo: <ReplyToDo language="en" />,
      deadline: deadlineInWords(data.replyAt, context),
      notes: <ReplyNotes language="en" replyAt={data.replyAt} />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

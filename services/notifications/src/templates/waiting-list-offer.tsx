import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { deadlineInWords } from './due-dates.ts';
import { Paragraph } from './mail-layout.tsx';
import { ReplyNotes, ReplyToDo } from './reply-window.tsx';

/** The waiting list has reached the candidate's rank: a favourable decision with a reply date of its own. */
export const waitingListOffer = defineTemplate({
  data: applicationMail.extend({ replyAt: z.iso.datetime().nullable() }),
  compose: {
    fr: (data, context) => ({
      subject: `Avis favorable, votre rang est atteint : ${data.programmeTitle}`,
      preview: 'Une place vous est proposée. Dites-nous si vous la souhaitez toujours.',
      title: 'Avis favorable : votre rang est atteint',
      happened: (
        <Paragraph>
          Vous étiez sur la liste complémentaire de la formation{' '}
          <strong>{data.programmeTitle}</strong>. Votre rang est maintenant atteint et une place
          vous est proposée : vous avez obtenu la possibilité de vous inscrire.
        </Paragraph>
      ),
      toDo: <ReplyToDo language="fr" />,
      deadline: deadlineInWords(data.replyAt, context),
      notes: <ReplyNotes language="fr" replyAt={data.replyAt} />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Favourable decision, your rank is reached: ${data.programmeTitle}`,
      preview: 'You are offered a place. Tell us whether you still want it.',
      title: 'Favourable decision: your rank is reached',
      happened: (
        <Paragraph>
          You were on the waiting list of <strong>{data.programmeTitle}</strong>. Your rank is now
          reached and you are offered a place: you may enrol.
        </Paragraph>
      ),
      toDo: <ReplyToDo language="en" />,
      deadline: deadlineInWords(data.replyAt, context),
      notes: <ReplyNotes language="en" replyAt={data.replyAt} />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

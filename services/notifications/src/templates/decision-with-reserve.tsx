import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { condition, Conditions, UnmetNote } from './conditions.tsx';
import { defineTemplate } from './define-template.ts';
import { deadlineInWords, earliestDueDate } from './due-dates.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** Guide §6 b, « Autorisation sous réserve »: what is asked for, each with its date. */
export const decisionWithReserve = defineTemplate({
  data: applicationMail.extend({ conditions: z.array(condition).min(1) }),
  compose: {
    fr: (data, context) => ({
      subject: `Avis favorable SOUS RESERVE : ${data.programmeTitle}`,
      preview: 'Une inscription vous est proposée, à certaines conditions.',
      title: 'Avis favorable SOUS RESERVE',
      happened: (
        <>
          <Paragraph>
            La commission d'admission a examiné votre candidature à la formation{' '}
            <strong>{data.programmeTitle}</strong>. Elle vous propose une inscription, à condition
            de recevoir ou de vérifier ce qui suit.
          </Paragraph>
          <Conditions conditions={data.conditions} language="fr" context={context} />
        </>
      ),
      toDo: (
        <Paragraph>
          Ouvrez votre candidature et déposez, avant sa date, chaque document qu'elle demande. Le
          gestionnaire l'examine ; une fois toutes les conditions remplies, vous recevrez un nouvel
          avis.
        </Paragraph>
      ),
      deadline: deadlineInWords(earliestDueDate(data.conditions), context),
      notes: (
        <>
          <Note>
            D'ici là, il n'est possible ni de confirmer votre candidature ni de vous inscrire.
          </Note>
          <UnmetNote language="fr" />
        </>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Favourable decision WITH RESERVE: ${data.programmeTitle}`,
      preview: 'You are offered a place, on certain conditions.',
      title: 'Favourable decision WITH RESERVE',
      happened: (
        <>
          <Paragraph>
            The admissions commission has examined your application to{' '}
            <strong>{data.programmeTitle}</strong>. It offers you a place, provided that the
            following is received or checked.
          </Paragraph>
          <Conditions conditions={data.conditions} language="en" context={context} />
        </>
      ),
      toDo: (
        <Paragraph>
          Open your application and hand in each document that it asks for, before its date. The
          manager examines it; once every condition is met, you will receive a new decision.
        </Paragraph>
      ),
      deadline: deadlineInWords(earliestDueDate(data.conditions), context),
      notes: (
        <>
          <Note>Until then you can neither confirm your application nor enrol.</Note>
          <UnmetNote language="en" />
        </>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

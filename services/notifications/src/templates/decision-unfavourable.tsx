import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** Guide §6 b, « Refus »: the decision with its reason. */
export const decisionUnfavourable = defineTemplate({
  data: applicationMail.extend({
    reason: z.object({
      id: z.string(),
      label: z.object({ fr: z.string(), en: z.string() }),
    }),
    comment: z.string().nullable(),
  }),
  compose: {
    fr: (data, context) => ({
      subject: `Avis défavorable : ${data.programmeTitle}`,
      preview: "La commission d'admission a examiné votre candidature.",
      title: 'Avis défavorable',
      happened: (
        <>
          <Paragraph>
            La commission d'admission a examiné votre candidature à la formation{' '}
            <strong>{data.programmeTitle}</strong> et a émis un avis qui ne permet pas de vous
            inscrire.
          </Paragraph>
          <Paragraph>
            Motif : <strong>{data.reason.label.fr}</strong>
          </Paragraph>
          {data.comment === null ? null : (
            <Paragraph>Commentaire de la commission : « {data.comment} »</Paragraph>
          )}
        </>
      ),
      toDo: (
        <Paragraph>
          Rien : cette candidature est close. Vos autres candidatures ne changent pas.
        </Paragraph>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Unfavourable decision: ${data.programmeTitle}`,
      preview: 'The admissions commission has examined your application.',
      title: 'Unfavourable decision',
      happened: (
        <>
          <Paragraph>
            The admissions commission has examined your application to{' '}
            <strong>{data.programmeTitle}</strong> and its decision does not allow you to enrol.
          </Paragraph>
          <Paragraph>
            Reason: <strong>{data.reason.label.en}</strong>
          </Paragraph>
          {data.comment === null ? null : (
            <Paragraph>Comment of the commission: “{data.comment}”</Paragraph>
          )}
        </>
      ),
      toDo: (
        <Paragraph>
          Nothing: this application is closed. Your other applications do not change.
        </Paragraph>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { NothingLeftToDo } from './common-sentences.tsx';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';
import { quoted } from './quoted.ts';
import { Reason, refusalReason } from './refusal-reason.tsx';

/** Guide §6 b, « Refus »: the decision with its reason. */
export const decisionUnfavourable = defineTemplate({
  data: applicationMail.extend({
    reason: refusalReason,
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
          <Reason reason={data.reason} language="fr" />
          {data.comment === null ? null : (
            <Paragraph>Commentaire de la commission : {quoted(data.comment, 'fr')}</Paragraph>
          )}
        </>
      ),
      toDo: <NothingLeftToDo language="fr" />,
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
          <Reason reason={data.reason} language="en" />
          {data.comment === null ? null : (
            <Paragraph>Comment of the commission: {quoted(data.comment, 'en')}</Paragraph>
          )}
        </>
      ),
      toDo: <NothingLeftToDo language="en" />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

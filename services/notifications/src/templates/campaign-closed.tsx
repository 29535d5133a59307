import { applicationMail, applicationParts } from './application-mail.ts';
import { MistakeNote, NextYearNote, NothingLeftToDo } from './common-sentences.tsx';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** The campaign is over and nobody has decided: the candidate must not go on waiting. */
export const campaignClosed = defineTemplate({
  data: applicationMail,
  compose: {
    fr: (data, context) => ({
      subject: `Campagne close sans décision : ${data.programmeTitle}`,
      preview: "Votre candidature s'est arrêtée sans décision définitive.",
      title: 'La campagne est close',
      happened: (
        <Paragraph>
          La campagne est close et votre candidature à la formation{' '}
          <strong>{data.programmeTitle}</strong> s'est arrêtée sans décision définitive : aucune
          place ne peut vous être proposée cette année.
        </Paragraph>
      ),
      toDo: <NothingLeftToDo language="fr" />,
      notes: (
        <>
          <MistakeNote language="fr" />
          <NextYearNote language="fr" />
        </>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Campaign closed without a decision: ${data.programmeTitle}`,
      preview: 'Your application ended without a final decision.',
      title: 'The campaign is closed',
      happened: (
        <Paragraph>
          The campaign is closed, and your application to <strong>{data.programmeTitle}</strong>{' '}
          ended without a final decision: you cannot be offered a place this year.
        </Paragraph>
      ),
      toDo: <NothingLeftToDo language="en" />,
      notes: (
        <>
          <MistakeNote language="en" />
          <NextYearNote language="en" />
        </>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

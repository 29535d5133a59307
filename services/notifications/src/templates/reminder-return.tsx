import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { bilingualText } from './bilingual-text.ts';
import { defineTemplate } from './define-template.ts';
import { List, Paragraph } from './mail-layout.tsx';

/** The return date comes near and the application is not transmitted. */
export const reminderReturn = defineTemplate({
  data: applicationMail.extend({
    returnAt: z.iso.datetime(),
    /** Titles of the pieces still to hand in; empty when only the transmission is missing. */
    missing: z.array(bilingualText),
  }),
  compose: {
    fr: (data, context) => ({
      subject: `Rappel, candidature à transmettre : ${data.programmeTitle}`,
      preview: "Votre candidature n'est pas encore transmise.",
      title: 'Votre candidature est à transmettre',
      happened: (
        <>
          <Paragraph>
            Votre candidature à la formation <strong>{data.programmeTitle}</strong> n'est pas encore
            transmise.{' '}
            {data.missing.length === 0
              ? 'Toutes vos pièces justificatives sont prêtes.'
              : 'Il manque encore :'}
          </Paragraph>
          <Missing titles={data.missing.map(({ fr }) => fr)} />
        </>
      ),
      toDo: (
        <Paragraph>
          {data.missing.length === 0
            ? 'Ouvrez votre candidature et cliquez sur « Transmettre ma candidature ».'
            : 'Ouvrez votre candidature, déposez les pièces qui manquent, puis cliquez sur « Transmettre ma candidature ».'}
        </Paragraph>
      ),
      deadline: context.lastMinute(data.returnAt),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Reminder, application to submit: ${data.programmeTitle}`,
      preview: 'Your application is not submitted yet.',
      title: 'Your application is still to be submitted',
      happened: (
        <>
          <Paragraph>
            Your application to <strong>{data.programmeTitle}</strong> is not submitted yet.{' '}
            {data.missing.length === 0
              ? 'All your supporting documents are ready.'
              : 'Still missing:'}
          </Paragraph>
          <Missing titles={data.missing.map(({ en }) => en)} />
        </>
      ),
      toDo: (
        <Paragraph>
          {data.missing.length === 0
            ? 'Open your application and choose “Submit my application”.'
            : 'Open your application, hand in the documents that are missing, then choose “Submit my application”.'}
        </Paragraph>
      ),
      deadline: context.lastMinute(data.returnAt),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

function Missing({ titles }: { titles: string[] }) {
  if (titles.length === 0) return null;
  return <List items={titles.map((title, index) => ({ key: String(index), content: title }))} />;
}

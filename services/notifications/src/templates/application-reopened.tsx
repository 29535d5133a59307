import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** A date that had passed was moved: the refusal that it brought is undone. */
export const applicationReopened = defineTemplate({
  data: applicationMail.extend({ returnAt: z.iso.datetime() }),
  compose: {
    fr: (data, context) => ({
      subject: `Candidature de nouveau ouverte : ${data.programmeTitle}`,
      preview: 'La date limite a été repoussée. Vous pouvez transmettre votre candidature.',
      title: 'Votre candidature est de nouveau ouverte',
      happened: (
        <Paragraph>
          Votre candidature à la formation <strong>{data.programmeTitle}</strong> avait été refusée
          parce que la date limite était passée. Cette date a depuis été repoussée : le refus est
          annulé et vos pièces justificatives sont toujours là.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Ouvrez votre candidature, déposez les pièces qui manquent encore, puis cliquez sur «
          Transmettre ma candidature ».
        </Paragraph>
      ),
      deadline: context.lastMinute(data.returnAt),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Application open again: ${data.programmeTitle}`,
      preview: 'The deadline has been moved. You can submit your application.',
      title: 'Your application is open again',
      happened: (
        <Paragraph>
          Your application to <strong>{data.programmeTitle}</strong> had been refused because its
          deadline had passed. That deadline has been moved since: the refusal is undone and your
          supporting documents are still there.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Open your application, hand in the documents that are still missing, then choose “Submit
          my application”.
        </Paragraph>
      ),
      deadline: context.lastMinute(data.returnAt),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** The centre wrote. What it wrote stays on the portal: a mailbox is not always its owner's alone. */
export const messageReceived = defineTemplate({
  data: applicationMail,
  compose: {
    fr: (data, context) => {
      const { action, facts } = applicationParts(data, context, 'fr');
      return {
        subject: `Nouveau message : ${data.programmeTitle}`,
        preview: 'Le centre de candidature vous a écrit.',
        title: 'Vous avez un nouveau message',
        happened: (
          <Paragraph>
            Le centre de candidature vous a écrit au sujet de votre candidature à la formation{' '}
            <strong>{data.programmeTitle}</strong>.
          </Paragraph>
        ),
        toDo: (
          <Paragraph>
            Lisez le message sur le portail ; vous pouvez aussi y répondre. Une réponse à cet e-mail
            ne serait pas lue.
          </Paragraph>
        ),
        action: { label: 'Lire le message', href: `${action.href}#messages` },
        facts,
      };
    },
    en: (data, context) => {
      const { action, facts } = applicationParts(data, context, 'en');
      return {
        subject: `New message: ${data.programmeTitle}`,
        preview: 'The application centre has written to you.',
        title: 'You have a new message',
        happened: (
          <Paragraph>
            The application centre has written to you about your application to{' '}
            <strong>{data.programmeTitle}</strong>.
          </Paragraph>
        ),
        toDo: (
          <Paragraph>
            Read the message on the portal; you can also answer it there. An answer to this e-mail
            would not be read.
          </Paragraph>
        ),
        action: { label: 'Read the message', href: `${action.href}#messages` },
        facts,
      };
    },
  },
});

import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** Guide §5 c: a cancellation is final and confirmed by a mail. */
export const applicationCancelled = defineTemplate({
  data: applicationMail,
  compose: {
    fr: (data, context) => ({
      subject: `Candidature annulée : ${data.programmeTitle}`,
      preview: 'Votre candidature a été annulée à votre demande. Cette annulation est définitive.',
      title: 'Votre candidature a été annulée',
      happened: (
        <Paragraph>
          Vous avez annulé votre candidature à la formation <strong>{data.programmeTitle}</strong>.
          Cette annulation est définitive. Vos autres candidatures ne changent pas.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Rien. Si cette annulation ne vient pas de vous, changez votre mot de passe et
          écrivez-nous.
        </Paragraph>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Application cancelled: ${data.programmeTitle}`,
      preview: 'Your application has been cancelled at your request. This is final.',
      title: 'Your application has been cancelled',
      happened: (
        <Paragraph>
          You have cancelled your application to <strong>{data.programmeTitle}</strong>. This is
          final. Your other applications do not change.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Nothing. If it was not you who cancelled, change your password and write to us.
        </Paragraph>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** Guide §6 a, « Dossier Complet ». */
export const fileComplete = defineTemplate({
  data: applicationMail,
  compose: {
    fr: (data, context) => ({
      subject: `Dossier complet : ${data.programmeTitle}`,
      preview: 'Vos pièces ont été vérifiées. Votre candidature va être examinée.',
      title: 'Votre dossier est complet',
      happened: (
        <Paragraph>
          Les pièces justificatives de votre candidature à la formation{' '}
          <strong>{data.programmeTitle}</strong> ont été vérifiées par le gestionnaire. Le statut de
          votre dossier est maintenant « Complet » : votre candidature va être examinée.
        </Paragraph>
      ),
      toDo: <Paragraph>Rien pour le moment. La décision vous sera annoncée par e-mail.</Paragraph>,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `File complete: ${data.programmeTitle}`,
      preview: 'Your documents have been checked. Your application will now be examined.',
      title: 'Your file is complete',
      happened: (
        <Paragraph>
          The supporting documents of your application to <strong>{data.programmeTitle}</strong>{' '}
          have been checked by the manager. The status of your file is now “Complete”: your
          application will be examined.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>Nothing for now. The decision will be announced to you by e-mail.</Paragraph>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

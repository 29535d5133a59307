import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** Guide §6 a, « Dossier Réceptionné ». */
export const fileReceived = defineTemplate({
  data: applicationMail,
  compose: {
    fr: (data, context) => ({
      subject: `Dossier réceptionné : ${data.programmeTitle}`,
      preview: 'Votre dossier est arrivé. Un gestionnaire va vérifier vos pièces justificatives.',
      title: 'Votre dossier est réceptionné',
      happened: (
        <Paragraph>
          Le service en charge de votre candidature à la formation{' '}
          <strong>{data.programmeTitle}</strong> a reçu le dossier que vous avez transmis. Son
          statut est maintenant « Réceptionné ». Un gestionnaire va vérifier que toutes les pièces
          justificatives demandées sont présentes.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Rien pour le moment. Un e-mail vous dira si votre dossier est complet ou incomplet.
        </Paragraph>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `File received: ${data.programmeTitle}`,
      preview: 'Your file has arrived. A manager will check your supporting documents.',
      title: 'Your file has been received',
      happened: (
        <Paragraph>
          The office in charge of your application to <strong>{data.programmeTitle}</strong> has
          received the file you submitted. Its status is now “Received”. A manager will check that
          all the supporting documents are there.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Nothing for now. An e-mail will tell you whether your file is complete or incomplete.
        </Paragraph>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

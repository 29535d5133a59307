import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** Guide §5 g: the candidate has handed the file over. */
export const fileTransmitted = defineTemplate({
  data: applicationMail,
  compose: {
    fr: (data, context) => ({
      subject: `Candidature transmise : ${data.programmeTitle}`,
      preview: 'Votre candidature a été transmise au service qui la gère.',
      title: 'Votre candidature a été transmise',
      happened: (
        <Paragraph>
          Votre candidature à la formation <strong>{data.programmeTitle}</strong> et vos pièces
          justificatives ont été transmises au service qui gère votre dossier.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Rien pour le moment. Vous recevrez un e-mail à chaque étape : réception, vérification des
          pièces, décision.
        </Paragraph>
      ),
      notes: (
        <Note>
          Selon le nombre de candidatures, il peut y avoir un délai avant que le statut de votre
          dossier passe à « Réceptionné ».
        </Note>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Application submitted: ${data.programmeTitle}`,
      preview: 'Your application has been handed over to the office in charge of it.',
      title: 'Your application has been submitted',
      happened: (
        <Paragraph>
          Your application to <strong>{data.programmeTitle}</strong> and your supporting documents
          have been handed over to the office in charge of your file.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Nothing for now. You will get an e-mail at each step: reception, check of the documents,
          decision.
        </Paragraph>
      ),
      notes: (
        <Note>
          Depending on the number of applications, it may take some time until the status of your
          file becomes “Received”.
        </Note>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

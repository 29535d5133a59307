import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';
import { RegistrationProcedure } from './registration-procedure.tsx';

/** The campaign is over and the candidate had confirmed. */
export const admitted = defineTemplate({
  data: applicationMail,
  compose: {
    fr: (data, context) => ({
      subject: `Admission : ${data.programmeTitle}`,
      preview: 'La campagne est close et votre admission est acquise.',
      title: 'Votre admission est acquise',
      happened: (
        <Paragraph>
          La campagne de candidature est close. Vous aviez confirmé votre souhait de vous inscrire :
          votre admission à la formation <strong>{data.programmeTitle}</strong> est acquise.
        </Paragraph>
      ),
      toDo: (
        <RegistrationProcedure
          lead="Si ce n'est pas déjà fait, faites votre inscription administrative."
          language="fr"
          context={context}
        />
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Admission: ${data.programmeTitle}`,
      preview: 'The campaign is closed and your admission stands.',
      title: 'You are admitted',
      happened: (
        <Paragraph>
          The application campaign is closed. You had confirmed that you wish to enrol: you are
          admitted to <strong>{data.programmeTitle}</strong>.
        </Paragraph>
      ),
      toDo: (
        <RegistrationProcedure
          lead="If you have not done so yet, complete your administrative registration."
          language="en"
          context={context}
        />
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

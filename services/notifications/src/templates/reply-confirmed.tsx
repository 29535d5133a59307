import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';
import { RegistrationProcedure } from './registration-procedure.tsx';

/** Guide §6 b and §7: the confirmation is answered with the registration procedure. */
export const replyConfirmed = defineTemplate({
  data: applicationMail,
  compose: {
    fr: (data, context) => ({
      subject: `Confirmation enregistrée, procédure d'inscription : ${data.programmeTitle}`,
      preview: 'Votre confirmation est enregistrée. Voici comment vous inscrire.',
      title: 'Votre confirmation est enregistrée',
      happened: (
        <Paragraph>
          Vous avez confirmé votre souhait de vous inscrire à la formation{' '}
          <strong>{data.programmeTitle}</strong>.
        </Paragraph>
      ),
      toDo: (
        <RegistrationProcedure
          lead="Faites votre inscription administrative."
          language="fr"
          context={context}
        />
      ),
      notes: (
        <Note>
          Vous pouvez encore vous désister depuis votre candidature. Attention, cette action est
          irréversible.
        </Note>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Confirmation recorded, how to register: ${data.programmeTitle}`,
      preview: 'Your confirmation has been recorded. Here is how to register.',
      title: 'Your confirmation has been recorded',
      happened: (
        <Paragraph>
          You have confirmed that you wish to enrol on <strong>{data.programmeTitle}</strong>.
        </Paragraph>
      ),
      toDo: (
        <RegistrationProcedure
          lead="Complete your administrative registration."
          language="en"
          context={context}
        />
      ),
      notes: (
        <Note>
          You may still withdraw from your application page. Beware, this cannot be undone.
        </Note>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

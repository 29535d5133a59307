import { Link } from '@react-email/components';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

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
        <>
          <Paragraph>
            Faites votre inscription administrative. La procédure à suivre est détaillée ici :{' '}
            <ProcedureLink href={context.institution.registrationUrl} />
          </Paragraph>
          <Paragraph>
            Lisez attentivement les informations : aucune inscription ne sera possible si vous ne
            suivez pas les différentes étapes.
          </Paragraph>
        </>
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
        <>
          <Paragraph>
            Complete your administrative registration. The procedure is described here:{' '}
            <ProcedureLink href={context.institution.registrationUrl} />
          </Paragraph>
          <Paragraph>
            Read it carefully: you cannot be registered unless you follow each of its steps.
          </Paragraph>
        </>
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

function ProcedureLink({ href }: { href: string }) {
  return (
    <Link className="plain" href={href} style={{ color: '#22262d', textDecoration: 'underline' }}>
      {href}
    </Link>
  );
}

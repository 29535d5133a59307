import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** Guide §6 b: a withdrawal is final. */
export const replyWithdrawn = defineTemplate({
  data: applicationMail,
  compose: {
    fr: (data, context) => ({
      subject: `Désistement enregistré : ${data.programmeTitle}`,
      preview: 'Votre désistement est enregistré. Il est définitif.',
      title: 'Votre désistement est enregistré',
      happened: (
        <Paragraph>
          Votre désistement de la formation <strong>{data.programmeTitle}</strong> est enregistré.
          Il est définitif : aucune inscription administrative ne vous sera proposée pour cette
          formation.
        </Paragraph>
      ),
      toDo: <Paragraph>Rien. Vos autres candidatures ne changent pas.</Paragraph>,
      notes: (
        <Note>
          Pour reporter votre inscription à l'année universitaire suivante, il vous faudra de
          nouveau candidater ; votre dossier sera de nouveau examiné par une commission.
        </Note>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Withdrawal recorded: ${data.programmeTitle}`,
      preview: 'Your withdrawal has been recorded. It is final.',
      title: 'Your withdrawal has been recorded',
      happened: (
        <Paragraph>
          You have withdrawn from <strong>{data.programmeTitle}</strong>. This is final: you will
          not be offered registration on this programme.
        </Paragraph>
      ),
      toDo: <Paragraph>Nothing. Your other applications do not change.</Paragraph>,
      notes: (
        <Note>
          To enrol in the next academic year you will have to apply again; your file will be
          examined by a commission again.
        </Note>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** The reply date passed without an answer (lifecycle.md, deadlines). */
export const withdrawnByDeadline = defineTemplate({
  data: applicationMail,
  compose: {
    fr: (data, context) => ({
      subject: `Sans réponse de votre part, désistement enregistré : ${data.programmeTitle}`,
      preview: 'La date limite de réponse est passée.',
      title: 'La date limite de réponse est passée',
      happened: (
        <Paragraph>
          Vous n'avez pas répondu à temps à l'avis favorable de la formation{' '}
          <strong>{data.programmeTitle}</strong>. Sans réponse de votre part, votre désistement a
          été enregistré : aucune inscription ne vous sera proposée.
        </Paragraph>
      ),
      toDo: <Paragraph>Rien. Vos autres candidatures ne changent pas.</Paragraph>,
      notes: (
        <Note>
          Pour vous inscrire l'année universitaire suivante, il vous faudra de nouveau candidater.
        </Note>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `No answer from you, withdrawal recorded: ${data.programmeTitle}`,
      preview: 'The deadline for your answer has passed.',
      title: 'The deadline for your answer has passed',
      happened: (
        <Paragraph>
          You did not answer in time to the favourable decision for{' '}
          <strong>{data.programmeTitle}</strong>. Without an answer from you, your withdrawal has
          been recorded: you will not be offered registration.
        </Paragraph>
      ),
      toDo: <Paragraph>Nothing. Your other applications do not change.</Paragraph>,
      notes: <Note>To enrol in the next academic year you will have to apply again.</Note>,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

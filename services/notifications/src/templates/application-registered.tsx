import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** Guide §5 a: each application is confirmed by a mail. */
export const applicationRegistered = defineTemplate({
  data: applicationMail.extend({ returnAt: z.iso.datetime() }),
  compose: {
    fr: (data, context) => ({
      subject: `Candidature enregistrée : ${data.programmeTitle}`,
      preview:
        'Il vous reste à déposer vos pièces justificatives et à transmettre votre candidature.',
      title: 'Votre candidature a été enregistrée',
      happened: (
        <Paragraph>
          Votre candidature à la formation <strong>{data.programmeTitle}</strong> a été enregistrée.
          Elle n'est pas encore transmise : pour l'instant, personne ne l'examine.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Déposez chaque pièce justificative, ou indiquez « non concerné par cette pièce » si elle
          le permet. Cliquez ensuite sur « Transmettre ma candidature ».
        </Paragraph>
      ),
      deadline: context.lastMinute(data.returnAt),
      notes: (
        <Note>
          Soyez bien attentif à la date limite : une candidature « hors délai » fait l'objet d'un
          refus. Vous pouvez annuler votre candidature tant qu'elle n'a pas été traitée.
        </Note>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Application registered: ${data.programmeTitle}`,
      preview: 'You still have to hand in your supporting documents and submit your application.',
      title: 'Your application has been registered',
      happened: (
        <Paragraph>
          Your application to <strong>{data.programmeTitle}</strong> has been registered. It is not
          submitted yet: for now, nobody is looking at it.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Hand in each supporting document, or state “not concerned by this document” where that is
          allowed. Then choose “Submit my application”.
        </Paragraph>
      ),
      deadline: context.lastMinute(data.returnAt),
      notes: (
        <Note>
          Mind the deadline: a late application is refused. You may cancel your application as long
          as nobody has begun to process it.
        </Note>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

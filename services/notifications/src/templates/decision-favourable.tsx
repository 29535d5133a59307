import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** Guide §6 b, « Avis favorable »: say until the reply date whether one comes. */
export const decisionFavourable = defineTemplate({
  data: applicationMail.extend({
    /** Exclusive instant; null when the programme sets no reply date. */
    replyAt: z.iso.datetime().nullable(),
  }),
  compose: {
    fr: (data, context) => ({
      subject: `Avis favorable : ${data.programmeTitle}`,
      preview: 'Dites-nous si vous maintenez votre souhait de vous inscrire.',
      title: 'Avis favorable',
      happened: (
        <Paragraph>
          La commission d'admission a examiné votre candidature à la formation{' '}
          <strong>{data.programmeTitle}</strong> et a émis un avis favorable : vous avez obtenu la
          possibilité de vous inscrire.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Ouvrez votre candidature et indiquez si vous maintenez ou non votre souhait de vous
          inscrire à cette formation : « Confirmer ma candidature » ou « Se désister ».
        </Paragraph>
      ),
      deadline: data.replyAt === null ? undefined : context.lastMinute(data.replyAt),
      notes: (
        <>
          {data.replyAt === null ? null : (
            <Note>
              Sans réponse de votre part à cette date, votre désistement sera enregistré et aucune
              inscription ne vous sera proposée.
            </Note>
          )}
          <Note>
            Cette autorisation n'est valable que pour l'année universitaire de la candidature.
          </Note>
        </>
      ),
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Favourable decision: ${data.programmeTitle}`,
      preview: 'Tell us whether you still wish to enrol.',
      title: 'Favourable decision',
      happened: (
        <Paragraph>
          The admissions commission has examined your application to{' '}
          <strong>{data.programmeTitle}</strong> and its decision is favourable: you may enrol.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Open your application and say whether you still wish to enrol on this programme: “Confirm
          my application” or “Withdraw”.
        </Paragraph>
      ),
      deadline: data.replyAt === null ? undefined : context.lastMinute(data.replyAt),
      notes: (
        <>
          {data.replyAt === null ? null : (
            <Note>
              Without an answer by then, you will be withdrawn and will not be offered a place.
            </Note>
          )}
          <Note>This admission is valid for the academic year you applied for only.</Note>
        </>
      ),
      ...applicationParts(data, context, 'en'),
    }),
  },
});

import { z } from 'zod';
import { applicationMail, applicationParts } from './application-mail.ts';
import { NextYearNote } from './common-sentences.tsx';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';
import { quoted } from './quoted.ts';

/** The office recorded the candidate's withdrawal for them: they are told, in case it was not theirs. */
export const withdrawnByStaff = defineTemplate({
  data: applicationMail.extend({ why: z.string() }),
  compose: {
    fr: (data, context) => ({
      subject: `Désistement enregistré pour vous : ${data.programmeTitle}`,
      preview: 'Le service qui gère votre dossier a enregistré votre désistement.',
      title: 'Votre désistement est enregistré',
      happened: (
        <>
          <Paragraph>
            Le service qui gère votre dossier a enregistré pour vous votre désistement de la
            formation <strong>{data.programmeTitle}</strong>. Aucune inscription administrative ne
            vous sera proposée pour cette formation.
          </Paragraph>
          <Paragraph>Motif indiqué par le service : {quoted(data.why, 'fr')}</Paragraph>
        </>
      ),
      toDo: (
        <Paragraph>
          Rien si vous souhaitez bien vous désister. Sinon, écrivez-nous sans attendre en indiquant
          votre numéro de dossier. Vos autres candidatures ne changent pas.
        </Paragraph>
      ),
      notes: <NextYearNote language="fr" />,
      ...applicationParts(data, context, 'fr'),
    }),
    en: (data, context) => ({
      subject: `Withdrawal recorded for you: ${data.programmeTitle}`,
      preview: 'The office in charge of your file has recorded your withdrawal.',
      title: 'Your withdrawal has been recorded',
      happened: (
        <>
          <Paragraph>
            The office in charge of your file has recorded your withdrawal from{' '}
            <strong>{data.programmeTitle}</strong> for you. You will not be offered registration on
            this programme.
          </Paragraph>
          <Paragraph>Reason given by the office: {quoted(data.why, 'en')}</Paragraph>
        </>
      ),
      toDo: (
        <Paragraph>
          Nothing if you do wish to withdraw. Otherwise write to us at once with your dossier
          number. Your other applications do not change.
        </Paragraph>
      ),
      notes: <NextYearNote language="en" />,
      ...applicationParts(data, context, 'en'),
    }),
  },
});

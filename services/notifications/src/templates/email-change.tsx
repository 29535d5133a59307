import { z } from 'zod';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** To the address that a candidate wants instead of theirs: only its owner can put it in force. */
export const emailChange = defineTemplate({
  data: z.object({ confirmUrl: z.url(), expiresAt: z.iso.datetime() }),
  compose: {
    fr: (data, { dossierNumber, lastMinute }) => ({
      subject: `Valider votre nouvelle adresse : dossier ${dossierNumber}`,
      preview: 'Validez cette adresse pour recevoir ici les courriels de votre dossier.',
      title: 'Valider votre nouvelle adresse',
      happened: (
        <Paragraph>
          Vous avez demandé que les courriels du dossier <strong>{dossierNumber}</strong> arrivent à
          cette adresse.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Validez-la avec le lien ci-dessous. Vous serez ensuite déconnecté, puis vous pourrez vous
          reconnecter. Jusque-là, l'adresse précédente reste en vigueur.
        </Paragraph>
      ),
      deadline: lastMinute(data.expiresAt),
      action: { label: 'Valider mon adresse', href: data.confirmUrl },
      notes: <Note>Vous n'avez rien demandé ? Ne faites rien : rien ne changera.</Note>,
      facts: [],
    }),
    en: (data, { dossierNumber, lastMinute }) => ({
      subject: `Confirm your new address: dossier ${dossierNumber}`,
      preview: 'Confirm this address to get the mails about your dossier here.',
      title: 'Confirm your new address',
      happened: (
        <Paragraph>
          You asked for the mails about dossier <strong>{dossierNumber}</strong> to come to this
          address.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Confirm it with the link below. You will then be signed out and can sign in again. Until
          then the previous address remains in force.
        </Paragraph>
      ),
      deadline: lastMinute(data.expiresAt),
      action: { label: 'Confirm my address', href: data.confirmUrl },
      notes: <Note>You did not ask? Do nothing: nothing will change.</Note>,
      facts: [],
    }),
  },
});

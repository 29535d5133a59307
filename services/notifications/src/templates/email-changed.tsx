import { z } from 'zod';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** To the address before: its owner must hear of a change that somebody else made. */
export const emailChanged = defineTemplate({
  data: z.object({ lostCredentialsUrl: z.url() }),
  compose: {
    fr: (data, { dossierNumber, institution }) => ({
      subject: `Votre adresse a changé : dossier ${dossierNumber}`,
      preview: 'Les courriels de votre dossier arrivent désormais à une autre adresse.',
      title: 'Votre adresse a changé',
      happened: (
        <Paragraph>
          Une nouvelle adresse vient d'être validée pour le dossier <strong>{dossierNumber}</strong>
          . Ses courriels n'arriveront plus ici.
        </Paragraph>
      ),
      toDo: <Paragraph>Si c'est vous qui l'avez demandé, vous n'avez rien à faire.</Paragraph>,
      action: { label: "J'ai oublié mes identifiants", href: data.lostCredentialsUrl },
      notes: <Note>Ce n'est pas vous ? Écrivez sans attendre à {institution.email}.</Note>,
      facts: [],
    }),
    en: (data, { dossierNumber, institution }) => ({
      subject: `Your address has changed: dossier ${dossierNumber}`,
      preview: 'Mails about your dossier go to another address from now on.',
      title: 'Your address has changed',
      happened: (
        <Paragraph>
          A new address has just been confirmed for dossier <strong>{dossierNumber}</strong>. Its
          mails will not come here any more.
        </Paragraph>
      ),
      toDo: <Paragraph>If this was you, there is nothing to do.</Paragraph>,
      action: { label: 'I forgot my sign-in details', href: data.lostCredentialsUrl },
      notes: <Note>This was not you? Write to {institution.email} without delay.</Note>,
      facts: [],
    }),
  },
});

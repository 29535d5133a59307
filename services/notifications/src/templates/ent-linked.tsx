import { z } from 'zod';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** Whoever owns the dossier must hear that there is another way into it, in case somebody else opened it. */
export const entLinked = defineTemplate({
  data: z.object({ entLogin: z.string(), lostCredentialsUrl: z.url() }),
  compose: {
    fr: ({ entLogin, lostCredentialsUrl }, { dossierNumber, institution }) => ({
      subject: `Votre compte ENT est relié : dossier ${dossierNumber}`,
      preview: 'Votre dossier s’ouvre désormais aussi avec votre compte ENT.',
      title: 'Votre compte ENT est relié à votre dossier',
      happened: (
        <Paragraph>
          Le compte ENT <strong>{entLogin}</strong> ouvre désormais le dossier{' '}
          <strong>{dossierNumber}</strong>. Votre numéro et votre mot de passe l'ouvrent toujours.
        </Paragraph>
      ),
      toDo: <Paragraph>Si c'est vous qui l'avez demandé, vous n'avez rien à faire.</Paragraph>,
      action: { label: "J'ai oublié mes identifiants", href: lostCredentialsUrl },
      notes: <Note>Ce n'est pas vous ? Écrivez sans attendre à {institution.email}.</Note>,
      facts: [],
    }),
    en: ({ entLogin, lostCredentialsUrl }, { dossierNumber, institution }) => ({
      subject: `Your university account is linked: dossier ${dossierNumber}`,
      preview: 'Your dossier now opens with your university account as well.',
      title: 'Your university account is linked to your dossier',
      happened: (
        <Paragraph>
          The university account <strong>{entLogin}</strong> now opens dossier{' '}
          <strong>{dossierNumber}</strong>. Your number and your password still open it too.
        </Paragraph>
      ),
      toDo: <Paragraph>If this was you, there is nothing to do.</Paragraph>,
      action: { label: 'I forgot my sign-in details', href: lostCredentialsUrl },
      notes: <Note>This was not you? Write to {institution.email} without delay.</Note>,
      facts: [],
    }),
  },
});

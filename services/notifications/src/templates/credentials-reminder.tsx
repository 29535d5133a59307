import { z } from 'zod';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** Guide §3, « J'ai oublié mes identifiants »: the number, and a link to a new password; no password travels by mail. */
export const credentialsReminder = defineTemplate({
  data: z.object({
    dossierNumber: z.string(),
    resetUrl: z.url(),
    expiresAt: z.iso.datetime(),
  }),
  compose: {
    fr: (data, { lastMinute }) => ({
      subject: `Vos identifiants : dossier ${data.dossierNumber}`,
      preview: `Votre numéro de dossier est ${data.dossierNumber}.`,
      title: 'Vos identifiants',
      happened: (
        <Paragraph>
          Vous avez demandé vos identifiants. Votre numéro de dossier, qui est aussi votre
          identifiant de connexion, est <strong>{data.dossierNumber}</strong>.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Si vous avez oublié votre mot de passe, choisissez-en un nouveau avec le lien ci-dessous.
          Il ne sert qu'une fois.
        </Paragraph>
      ),
      deadline: lastMinute(data.expiresAt),
      action: { label: 'Choisir un nouveau mot de passe', href: data.resetUrl },
      notes: (
        <Note>
          Vous n'avez rien demandé ? Ne faites rien : votre mot de passe actuel reste valable.
        </Note>
      ),
      facts: [],
    }),
    en: (data, { lastMinute }) => ({
      subject: `Your sign-in details: dossier ${data.dossierNumber}`,
      preview: `Your dossier number is ${data.dossierNumber}.`,
      title: 'Your sign-in details',
      happened: (
        <Paragraph>
          You asked for your sign-in details. Your dossier number, which is also your user name, is{' '}
          <strong>{data.dossierNumber}</strong>.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          If you have forgotten your password, choose a new one with the link below. It works once.
        </Paragraph>
      ),
      deadline: lastMinute(data.expiresAt),
      action: { label: 'Choose a new password', href: data.resetUrl },
      notes: <Note>You did not ask? Do nothing: your present password remains valid.</Note>,
      facts: [],
    }),
  },
});

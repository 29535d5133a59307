import { z } from 'zod';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** Someone asked for an account with an address that has one. The screen said nothing; its owner is told here. */
export const emailAlreadyUsed = defineTemplate({
  data: z.object({ lostCredentialsUrl: z.url() }),
  compose: {
    fr: (data, { dossierNumber }) => ({
      subject: 'Vous avez déjà un dossier de candidature',
      preview: `Votre dossier ${dossierNumber} existe déjà avec cette adresse.`,
      title: 'Vous avez déjà un dossier',
      happened: (
        <Paragraph>
          Une création de compte vient d'être demandée avec votre adresse e-mail. Cette adresse est
          déjà celle de votre dossier <strong>{dossierNumber}</strong> et ne peut être utilisée que
          pour un seul candidat : aucun nouveau compte n'a été créé.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Connectez-vous avec votre numéro de dossier. Si vous avez oublié votre mot de passe,
          suivez le lien ci-dessous. Si votre compte n'est pas encore validé, cliquez sur « J'ai
          perdu mon code d'activation » sur la page de connexion.
        </Paragraph>
      ),
      action: { label: "J'ai oublié mes identifiants", href: data.lostCredentialsUrl },
      notes: (
        <Note>Cette demande ne vient pas de vous ? Ne faites rien : votre dossier est intact.</Note>
      ),
      facts: [],
    }),
    en: (data, { dossierNumber }) => ({
      subject: 'You already have an application dossier',
      preview: `Your dossier ${dossierNumber} already exists with this address.`,
      title: 'You already have a dossier',
      happened: (
        <Paragraph>
          Someone has just asked to create an account with your e-mail address. It already belongs
          to your dossier <strong>{dossierNumber}</strong> and can be used by one candidate only: no
          new account has been created.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Sign in with your dossier number. If you have forgotten your password, follow the link
          below. If your account is not activated yet, choose “I lost my activation code” on the
          sign-in page.
        </Paragraph>
      ),
      action: { label: 'I forgot my sign-in details', href: data.lostCredentialsUrl },
      notes: <Note>It was not you? Do nothing: your dossier is untouched.</Note>,
      facts: [],
    }),
  },
});

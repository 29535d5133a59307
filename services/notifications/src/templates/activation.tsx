import { z } from 'zod';
import { defineTemplate } from './define-template.ts';
import { Note, Paragraph } from './mail-layout.tsx';

/** Guide §2 b: the account exists for five days until its owner proves the address with this link. */
export const activation = defineTemplate({
  data: z.object({
    dossierNumber: z.string(),
    /** The portal's activation page with the signed token. A GET of it activates nothing. */
    activationUrl: z.url(),
    expiresAt: z.iso.datetime(),
  }),
  compose: {
    fr: (data, { lastMinute }) => ({
      subject: `Validez votre compte : dossier ${data.dossierNumber}`,
      preview: `Votre numéro de dossier est ${data.dossierNumber}. Il reste à valider votre compte.`,
      title: 'Validez votre compte',
      happened: (
        <Paragraph>
          Votre compte a été créé. Votre numéro de dossier est <strong>{data.dossierNumber}</strong>{' '}
          : il vous sert d'identifiant pour vous connecter.
        </Paragraph>
      ),
      toDo: (
        <>
          <Paragraph>Ouvrez le lien ci-dessous et choisissez votre mot de passe.</Paragraph>
          <Paragraph>
            Vous disposez de 5 jours pour valider votre dossier, jusqu'au{' '}
            <strong>{lastMinute(data.expiresAt)}</strong>. Au-delà de cette date, votre dossier est
            détruit. Il vous faudra le recréer si vous souhaitez postuler.
          </Paragraph>
        </>
      ),
      action: { label: 'Valider mon compte', href: data.activationUrl },
      notes: (
        <>
          <Note>
            Le lien ne fonctionne plus ? Sur la page de connexion, cliquez sur « J'ai perdu mon code
            d'activation » pour en recevoir un nouveau : lui seul sera valable.
          </Note>
          <Note>
            Vous n'avez pas créé ce compte ? Ne faites rien : sans validation, il disparaît avec
            toutes ses données.
          </Note>
        </>
      ),
      facts: [],
    }),
    en: (data, { lastMinute }) => ({
      subject: `Activate your account: dossier ${data.dossierNumber}`,
      preview: `Your dossier number is ${data.dossierNumber}. Your account still has to be activated.`,
      title: 'Activate your account',
      happened: (
        <Paragraph>
          Your account has been created. Your dossier number is{' '}
          <strong>{data.dossierNumber}</strong>: use it as your user name to sign in.
        </Paragraph>
      ),
      toDo: (
        <>
          <Paragraph>Open the link below and choose your password.</Paragraph>
          <Paragraph>
            You have 5 days to activate your dossier, until{' '}
            <strong>{lastMinute(data.expiresAt)}</strong>. After that date your dossier is
            destroyed. You will have to create it again if you wish to apply.
          </Paragraph>
        </>
      ),
      action: { label: 'Activate my account', href: data.activationUrl },
      notes: (
        <>
          <Note>
            The link no longer works? On the sign-in page, choose “I lost my activation code” to get
            a new one; only the new one will be valid.
          </Note>
          <Note>
            You did not create this account? Do nothing: unless it is activated, it disappears with
            all its data.
          </Note>
        </>
      ),
      facts: [],
    }),
  },
});

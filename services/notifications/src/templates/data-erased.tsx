import { z } from 'zod';
import { defineTemplate } from './define-template.ts';
import { Paragraph } from './mail-layout.tsx';

/** The last mail a candidate gets: their address goes right after it. */
export const dataErased = defineTemplate({
  data: z.strictObject({}),
  compose: {
    fr: (_data, { dossierNumber, portal }) => ({
      subject: `Vos données sont effacées : dossier ${dossierNumber}`,
      preview: 'Votre compte, votre dossier et vos fichiers ne sont plus gardés.',
      title: 'Vos données sont effacées',
      happened: (
        <Paragraph>
          Vous avez demandé que vos données soient effacées. C'est chose faite pour vos candidatures
          et vos fichiers ; votre dossier <strong>{dossierNumber}</strong>, votre compte et cette
          adresse disparaissent à la suite de ce message, qui est le dernier.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Rien. Pour candidater de nouveau un jour, il vous faudra créer un nouveau dossier.
        </Paragraph>
      ),
      action: { label: 'Site de candidature', href: portal('/') },
      facts: [],
    }),
    en: (_data, { dossierNumber, portal }) => ({
      subject: `Your data are erased: dossier ${dossierNumber}`,
      preview: 'Your account, your dossier and your files are not kept any more.',
      title: 'Your data are erased',
      happened: (
        <Paragraph>
          You asked for the erasure of your data. Your applications and files are gone; your dossier{' '}
          <strong>{dossierNumber}</strong>, your account and this address follow right after this
          message, which is the last one.
        </Paragraph>
      ),
      toDo: (
        <Paragraph>
          Nothing. If you want to apply again one day, you will have to create a new dossier.
        </Paragraph>
      ),
      action: { label: 'Application portal', href: portal('/') },
      facts: [],
    }),
  },
});

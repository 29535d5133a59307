import type { Mails, MailTemplate } from '@admis/workflows/messages';
import type { MailInstitution } from '../src/templates/define-template.ts';

/** A made-up university, as a configuration would name it. */
export const institution: MailInstitution = {
  name: 'Université de Démonstration',
  email: 'candidatures@univ-demo.example',
  phone: '+33 2 00 00 00 00',
  website: 'https://www.univ-demo.example',
  registrationUrl: 'https://www.univ-demo.example/inscriptions',
  accentColour: '#0b5c8a',
};

export const timeZone = 'Europe/Paris';
export const portalUrl = 'http://localhost:3000';

const application = {
  applicationId: '2026.M2-DROIT-ASSUR.6WB5H7IJ',
  programmeTitle: 'Master 2A Droit des Assurances P. Assurances et Personnes',
};

/** Realistic data of every mail; the deadlines are midnights, exclusive, as everywhere in Admis. */
export const sampleMails: { [T in MailTemplate]: Mails[T] } = {
  activation: {
    dossierNumber: '6WB5H7IJ',
    activationUrl: `${portalUrl}/account/activate?token=eyJzYW1wbGUiOnRydWV9.c2lnbmF0dXJl`,
    expiresAt: '2026-03-20T23:00:00.000Z',
  },
  emailAlreadyUsed: { lostCredentialsUrl: `${portalUrl}/account/lost-credentials` },
  credentialsReminder: {
    dossierNumber: '6WB5H7IJ',
    resetUrl: `${portalUrl}/account/reset?token=eyJzYW1wbGUiOnRydWV9.c2lnbmF0dXJl`,
    expiresAt: '2026-03-16T09:30:00.000Z',
  },
  applicationRegistered: { ...application, returnAt: '2026-04-21T22:00:00.000Z' },
  applicationCancelled: application,
  fileTransmitted: application,
  fileReceived: application,
  fileIncomplete: {
    ...application,
    pieces: [
      {
        title: {
          fr: 'Des lettres de recommandation de vos enseignants.',
          en: 'Letters of recommendation from your teachers.',
        },
        comment: 'Pièce manquante à retourner',
        dueAt: '2026-05-15T22:00:00.000Z',
      },
      {
        title: {
          fr: "La photocopie recto/verso de votre pièce d'identité (carte d'identité, passeport, ...).",
          en: 'A copy of both sides of your identity document (identity card, passport, ...).',
        },
        comment: 'La pièce est illisible, merci de nous la renvoyer',
        dueAt: '2026-05-01T22:00:00.000Z',
      },
    ],
  },
  fileComplete: application,
  decisionFavourable: { ...application, replyAt: '2026-06-15T22:00:00.000Z' },
  decisionUnfavourable: {
    ...application,
    reason: {
      id: 'project',
      label: {
        fr: 'Votre projet professionnel est incompatible avec la formation demandée.',
        en: 'Your professional plans do not fit the programme you applied for.',
      },
    },
    comment: null,
  },
  replyConfirmed: application,
  replyWithdrawn: application,
  withdrawnByDeadline: application,
  refusedLate: { ...application, returnAt: '2026-04-21T22:00:00.000Z' },
  refusedIncomplete: {
    ...application,
    piece: {
      fr: "La photocopie recto/verso de votre pièce d'identité (carte d'identité, passeport, ...).",
      en: 'A copy of both sides of your identity document (identity card, passport, ...).',
    },
  },
};

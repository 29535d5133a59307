import { type Mails, type MailTemplate, mailTemplates } from '@admis/workflows/messages';
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

const identityDocument = {
  fr: "La photocopie recto/verso de votre pièce d'identité (carte d'identité, passeport, ...).",
  en: 'A copy of both sides of your identity document (identity card, passport, ...).',
};
const recommendations = {
  fr: 'Des lettres de recommandation de vos enseignants.',
  en: 'Letters of recommendation from your teachers.',
};
const transcript = {
  fr: 'Vos relevés de notes du deuxième semestre.',
  en: 'Your transcripts of the second semester.',
};
const diploma = {
  fr: "L'attestation de réussite du diplôme qui permet l'accès à la formation.",
  en: 'The certificate of the degree that gives access to the programme.',
};
const projectReason = {
  id: 'project',
  label: {
    fr: 'Votre projet professionnel est incompatible avec la formation demandée.',
    en: 'Your professional plans do not fit the programme you applied for.',
  },
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
  dataErased: {},
  emailChange: {
    confirmUrl: `${portalUrl}/account/email/confirm?token=eyJzYW1wbGUiOnRydWV9.c2lnbmF0dXJl`,
    expiresAt: '2026-03-16T09:30:00.000Z',
  },
  emailChanged: { lostCredentialsUrl: `${portalUrl}/account/lost-credentials` },
  entLinked: {
    entLogin: 'etu001',
    lostCredentialsUrl: `${portalUrl}/account/lost-credentials`,
  },
  applicationRegistered: { ...application, returnAt: '2026-04-21T22:00:00.000Z' },
  applicationCancelled: application,
  fileTransmitted: application,
  fileReceived: application,
  fileIncomplete: {
    ...application,
    pieces: [
      {
        title: recommendations,
        comment: 'Pièce manquante à retourner',
        dueAt: '2026-05-15T22:00:00.000Z',
      },
      {
        title: identityDocument,
        comment: 'La pièce est illisible, merci de nous la renvoyer',
        dueAt: '2026-05-01T22:00:00.000Z',
      },
    ],
  },
  fileComplete: application,
  decisionFavourable: { ...application, replyAt: '2026-06-15T22:00:00.000Z' },
  decisionUnfavourable: {
    ...application,
    reason: projectReason,
    comment: null,
  },
  replyConfirmed: application,
  replyWithdrawn: application,
  withdrawnByDeadline: { ...application, replyAt: '2026-06-15T22:00:00.000Z' },
  refusedLate: { ...application, returnAt: '2026-04-21T22:00:00.000Z' },
  refusedIncomplete: {
    ...application,
    piece: identityDocument,
    dueAt: '2026-05-01T22:00:00.000Z',
  },
  fileTransmittedByDeadline: { ...application, returnAt: '2026-04-21T22:00:00.000Z' },
  decisionWithReserve: {
    ...application,
    conditions: [
      { title: transcript, dueAt: '2026-07-10T22:00:00.000Z' },
      { title: diploma, dueAt: '2026-09-01T22:00:00.000Z' },
    ],
  },
  decisionWaitingList: { ...application, rank: 4 },
  waitingListOffer: { ...application, replyAt: '2026-06-30T22:00:00.000Z' },
  conditionsMet: { ...application, replyAt: '2026-07-20T22:00:00.000Z' },
  conditionSentBack: {
    ...application,
    condition: transcript,
    comment: 'Il manque la deuxième page',
    dueAt: '2026-07-10T22:00:00.000Z',
  },
  conditionNotMet: {
    ...application,
    condition: diploma,
    comment: "Le diplôme n'a pas été obtenu",
  },
  decisionCorrected: {
    ...application,
    now: 'waitingList',
    rank: 4,
    reason: null,
    why: 'Deux dossiers ont été échangés lors de la saisie',
    replyAt: null,
  },
  withdrawnByStaff: { ...application, why: 'Demande reçue par téléphone le 12 juin' },
  waitingListClosed: { ...application, rank: 4 },
  waitingListReopened: { ...application, rank: 4, closesAt: '2026-09-11T22:00:00.000Z' },
  deadlineExtended: {
    ...application,
    what: 'piece',
    title: identityDocument,
    until: '2026-05-10T22:00:00.000Z',
  },
  applicationReopened: { ...application, returnAt: '2026-04-28T22:00:00.000Z' },
  reminderReturn: {
    ...application,
    returnAt: '2026-04-21T22:00:00.000Z',
    missing: [recommendations, identityDocument],
  },
  reminderPiece: {
    ...application,
    piece: identityDocument,
    comment: 'La pièce est illisible, merci de nous la renvoyer',
    dueAt: '2026-05-01T22:00:00.000Z',
  },
  reminderCondition: {
    ...application,
    condition: transcript,
    dueAt: '2026-07-10T22:00:00.000Z',
  },
  reminderReply: { ...application, replyAt: '2026-06-15T22:00:00.000Z' },
  admitted: application,
  campaignClosed: application,
  messageReceived: application,
};

const corrected = sampleMails.decisionCorrected;
const extended = sampleMails.deadlineExtended;

/** A mail to write: which, and with what data. */
export type Sample = { [T in MailTemplate]: { template: T; data: Mails[T] } }[MailTemplate];

/** What a mail says when its facts are others than those above. */
const variants: Record<string, Sample> = {
  'withdrawnByDeadline at the close of the campaign': {
    template: 'withdrawnByDeadline',
    data: { ...application, replyAt: null },
  },
  'refusedIncomplete without a date': {
    template: 'refusedIncomplete',
    data: { ...sampleMails.refusedIncomplete, dueAt: null },
  },
  'conditionNotMet by its date': {
    template: 'conditionNotMet',
    data: { ...sampleMails.conditionNotMet, comment: null },
  },
  'decisionCorrected to favourable': {
    template: 'decisionCorrected',
    data: { ...corrected, now: 'favourable', rank: null, replyAt: '2026-06-30T22:00:00.000Z' },
  },
  'decisionCorrected to favourable with reserve': {
    template: 'decisionCorrected',
    data: { ...corrected, now: 'favourableWithReserve', rank: null },
  },
  'decisionCorrected to unfavourable': {
    template: 'decisionCorrected',
    data: { ...corrected, now: 'unfavourable', rank: null, reason: projectReason },
  },
  'waitingListClosed without a rank': {
    template: 'waitingListClosed',
    data: { ...application, rank: null },
  },
  'deadlineExtended of the return date': {
    template: 'deadlineExtended',
    data: { ...extended, what: 'returnDate', title: null },
  },
  'deadlineExtended of the reply date': {
    template: 'deadlineExtended',
    data: { ...extended, what: 'replyDate', title: null },
  },
  'deadlineExtended of a condition': {
    template: 'deadlineExtended',
    data: { ...extended, what: 'condition', title: transcript },
  },
  'reminderReturn with nothing missing': {
    template: 'reminderReturn',
    data: { ...sampleMails.reminderReturn, missing: [] },
  },
};

/** Every mail and its variants, by a name for people. */
export const samples: [name: string, mail: Sample][] = [
  ...mailTemplates.map((template): [string, Sample] => [
    template,
    { template, data: sampleMails[template] } as Sample,
  ]),
  ...Object.entries(variants),
];

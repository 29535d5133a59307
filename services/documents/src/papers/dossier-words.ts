import type { Application, PublishedDecision } from '../data-access/admissions.ts';
import type { Language } from './language.ts';
import { textIn } from './language.ts';

/** The words of a candidate's dossier on paper; the guide's, as on the site. */
export const dossierWords = {
  fr: {
    title: 'Dossier de candidature',
    colon: '\u00a0: ',
    made: 'Édité le',
    candidate: 'Candidat',
    name: 'Nom et prénom',
    number: 'Numéro de dossier',
    email: 'Adresse mail',
    application: 'Candidature',
    programme: 'Formation',
    academicYear: 'Année universitaire',
    centre: 'Centre de candidature',
    treatment: 'Type de traitement',
    treatments: { direct: 'Accès direct', controlled: 'Accès contrôlé' },
    returnDate: 'Date limite de retour',
    following: 'Suivi',
    fileStatus: 'Statut du dossier',
    fileStatuses: {
      awaiting: 'En attente',
      received: 'Réceptionné',
      incomplete: 'Incomplet',
      complete: 'Complet',
    },
    decision: 'Décision',
    decidedOn: 'Décision publiée le',
    comment: 'Commentaire',
    appliedAt: 'Candidature enregistrée le',
    transmittedAt: 'Dossier transmis le',
    receivedAt: 'Dossier réceptionné le',
    completeAt: 'Dossier déclaré complet le',
    confirmedAt: 'Candidature confirmée le',
    withdrawnAt: 'Désistement le',
    pieces: 'Pièces justificatives',
    conditions: 'Pièces demandées par la décision sous réserve',
    statuses: {
      awaiting: 'En attente',
      submitted: 'Transmise',
      accepted: 'Validée',
      refused: 'Refusée',
      notConcerned: 'Non concerné par cette pièce',
      fulfilled: 'Validée',
      notMet: 'Réserve non levée',
    } as Record<string, string>,
    noFile: 'Aucun fichier',
    joined: (pages: number) => (pages > 1 ? `${pages} pages jointes` : '1 page jointe'),
    notJoined: 'Non jointe',
    piece: (index: number, count: number) => `Pièce ${index} / ${count}`,
    file: 'Fichier',
    unreadable: {
      encrypted:
        'Ce fichier PDF est protégé par un mot de passe\u00a0: ses pages ne peuvent pas être jointes au dossier.',
      broken: 'Ce fichier est endommagé\u00a0: ses pages ne peuvent pas être jointes au dossier.',
      tooLong: 'Ce fichier compte trop de pages pour être joint au dossier.',
      missing: 'Ce fichier n’existe plus\u00a0: il ne peut pas être joint au dossier.',
    },
    unreadableAdvice:
      'Le fichier déposé peut être consulté tel quel depuis la candidature en ligne.',
    page: 'page',
  },
  en: {
    title: 'Application file',
    colon: ': ',
    made: 'Produced on',
    candidate: 'Candidate',
    name: 'Name',
    number: 'Dossier number',
    email: 'E-mail address',
    application: 'Application',
    programme: 'Programme',
    academicYear: 'Academic year',
    centre: 'Application centre',
    treatment: 'Treatment',
    treatments: { direct: 'Direct access', controlled: 'Controlled access' },
    returnDate: 'Return date',
    following: 'Follow-up',
    fileStatus: 'File status',
    fileStatuses: {
      awaiting: 'Waiting',
      received: 'Received',
      incomplete: 'Incomplete',
      complete: 'Complete',
    },
    decision: 'Decision',
    decidedOn: 'Decision published on',
    comment: 'Comment',
    appliedAt: 'Application registered on',
    transmittedAt: 'File submitted on',
    receivedAt: 'File received on',
    completeAt: 'File declared complete on',
    confirmedAt: 'Application confirmed on',
    withdrawnAt: 'Withdrawn on',
    pieces: 'Supporting documents',
    conditions: 'Documents asked for by the decision with reserve',
    statuses: {
      awaiting: 'Waiting',
      submitted: 'Handed in',
      accepted: 'Accepted',
      refused: 'Refused',
      notConcerned: 'Not concerned by this document',
      fulfilled: 'Accepted',
      notMet: 'Condition not met',
    } as Record<string, string>,
    noFile: 'No file',
    joined: (pages: number) => (pages > 1 ? `${pages} pages joined` : '1 page joined'),
    notJoined: 'Not joined',
    piece: (index: number, count: number) => `Document ${index} / ${count}`,
    file: 'File',
    unreadable: {
      encrypted:
        'This PDF file is protected by a password: its pages cannot be joined to the dossier.',
      broken: 'This file is damaged: its pages cannot be joined to the dossier.',
      tooLong: 'This file has too many pages to be joined to the dossier.',
      missing: 'This file no longer exists: it cannot be joined to the dossier.',
    },
    unreadableAdvice: 'The file as it was handed in can be opened from the application online.',
    page: 'page',
  },
} as const;

/** « Avis défavorable - <motif> » */
export function decisionInWords(decision: Application['decision'], language: Language): string {
  const french = language === 'fr';
  switch (decision.status) {
    case 'pending':
      return french ? 'En attente' : 'Waiting';
    case 'favourable':
      return french ? 'Avis favorable' : 'Favourable';
    case 'favourableWithReserve':
      return french ? 'Avis favorable SOUS RESERVE' : 'Favourable WITH RESERVE';
    case 'waitingList':
      return french
        ? `Avis : liste complémentaire - Rang ${decision.rank}`
        : `Waiting list - Rank ${decision.rank}`;
    case 'unfavourable':
      return `${french ? 'Avis défavorable' : 'Unfavourable'} - ${reasonOf(decision, language)}`;
  }
}

export function reasonOf(
  { reason }: Extract<PublishedDecision, { status: 'unfavourable' }>,
  language: Language,
): string {
  return textIn(language, reason.label);
}

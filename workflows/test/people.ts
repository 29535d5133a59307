import type { Actor, ApplyCommand, PieceDefinition, ProgrammeDates } from '../src/domain/index.ts';

/** The people and the programme of the stories. All made up. */
export const candidate: Actor = {
  id: '6wb5h7ij',
  roles: ['candidate'],
  dossierNumber: '6WB5H7IJ',
};
export const otherCandidate: Actor = {
  id: '7xc6k8lm',
  roles: ['candidate'],
  dossierNumber: '7XC6K8LM',
};
export const manager: Actor = { id: 'gestionnaire', roles: ['manager'], centres: ['CENTRE-DEMO'] };
export const otherManager: Actor = {
  id: 'gestionnaire2',
  roles: ['manager'],
  centres: ['CENTRE-SCIENCES'],
};
export const member: Actor = {
  id: 'jury',
  roles: ['commissionMember'],
  commissions: ['COM-DEMO'],
};
export const chair: Actor = {
  id: 'president',
  roles: ['commissionMember', 'commissionChair'],
  commissions: ['COM-DEMO'],
};
export const administrator: Actor = { id: 'admin', roles: ['administrator'] };

const piece = (id: string, more: Partial<PieceDefinition> = {}): PieceDefinition => ({
  id,
  title: { fr: `Pièce ${id}`, en: `Piece ${id}` },
  common: false,
  notConcernedAllowed: false,
  askedAgainOnAdmission: false,
  blankForm: null,
  ...more,
});

export const pieces: PieceDefinition[] = [
  piece('identity', { common: true }),
  piece('vapp', { notConcernedAllowed: true }),
];

export const applyTo = (
  programme: Partial<ApplyCommand['programme']> = {},
  id = '2026.M2-DROIT-ASSUR.6WB5H7IJ',
): ApplyCommand => ({
  type: 'apply',
  id,
  candidate: '6WB5H7IJ',
  programme: {
    id: 'M2-DROIT-ASSUR',
    title: 'Master 2A Droit des Assurances P. Assurances et Personnes',
    campaign: '2026',
    centre: 'CENTRE-DEMO',
    commission: 'COM-DEMO',
    treatment: 'controlled',
    reception: 'manual',
    lateFiles: 'refuse',
    decidesOnIncomplete: false,
    limited: false,
    timeZone: 'Europe/Paris',
    ...programme,
  },
  pieces,
});

const daysAfter = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 24 * 3600 * 1000).toISOString();

/** Dates around `now`: open since yesterday, return in 30 days, reply within 14 days of publication. */
export const datesAround = (now: string): ProgrammeDates => ({
  opensAt: daysAfter(now, -1),
  closesAt: daysAfter(now, 30),
  returnAt: daysAfter(now, 30),
  publicationAt: null,
  replyAt: null,
  replyDays: 14,
  conditionsAt: null,
  waitingListClosesAt: null,
  graceUntil: null,
  campaignEndsAt: daysAfter(now, 120),
});

export const file = { id: 'file-0123456789', size: 1234, mime: 'application/pdf' };

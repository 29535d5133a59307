import {
  decide,
  evolve,
  isRefusal,
  type Actor,
  type Application,
  type ApplyCommand,
  type Command,
  type DecisionOutcome,
  type NumberedEvent,
  type PieceDefinition,
  type ProgrammeDates,
} from '@admis/workflows/domain';
import { applicationIdOf, type RecordedBatch } from '@admis/workflows/messages';

/** Made-up programmes: the demo centre's, and one of another centre. */
export const programmes = {
  demo: { id: 'M2-DROIT-ASSUR', centre: 'CENTRE-DEMO', commission: 'COM-DEMO' },
  sciences: { id: 'M1-INFO', centre: 'CENTRE-SCIENCES', commission: 'COM-SCIENCES' },
} as const;

const piece = (id: string, more: Partial<PieceDefinition> = {}): PieceDefinition => ({
  id,
  title: { fr: `Pièce ${id}`, en: `Piece ${id}` },
  common: false,
  notConcernedAllowed: false,
  askedAgainOnAdmission: false,
  blankForm: null,
  ...more,
});

const day = 24 * 3600 * 1000;
const from = (days: number): string => new Date(Date.now() + days * day).toISOString();

export const dates: ProgrammeDates = {
  opensAt: from(-30),
  closesAt: from(30),
  returnAt: from(40),
  publicationAt: null,
  replyAt: null,
  replyDays: 14,
  conditionsAt: null,
  waitingListClosesAt: null,
  graceUntil: null,
  campaignEndsAt: from(120),
};

export const staff = {
  manager: { id: 'gestionnaire', roles: ['manager'], centres: ['CENTRE-DEMO', 'CENTRE-SCIENCES'] },
  member: { id: 'jury', roles: ['commissionMember'], commissions: ['COM-DEMO', 'COM-SCIENCES'] },
  chair: { id: 'president', roles: ['commissionChair'], commissions: ['COM-DEMO', 'COM-SCIENCES'] },
} satisfies Record<string, Actor>;

/** Where a life may stop. */
export type Stage =
  | 'applied'
  | 'transmitted'
  | 'received'
  | 'incomplete'
  | 'complete'
  | 'decisionEntered'
  | 'published'
  | 'confirmed'
  | 'cancelled';

/** A life played by the real rules, without a workflow: what each command would have recorded. */
export function liveUntil(
  stage: Stage,
  options: {
    candidate: string;
    programme?: keyof typeof programmes;
    /** Days ago the candidate applied. */
    since?: number;
    /** Counted from then, in ms; the same life played twice has the same instants. */
    until?: number;
    title?: string;
    /** Of the commission. */
    outcome?: DecisionOutcome;
    /** Other dates than usual. */
    changedDates?: Partial<ProgrammeDates>;
    /** What happens after the stage. */
    then?: Step[];
  },
): RecordedBatch[] {
  const { candidate, programme = 'demo', since = 10, title = 'Une formation' } = options;
  const { outcome = { status: 'favourable' }, changedDates = {}, then = [] } = options;
  const { until = Date.now() } = options;
  const owner: Actor = {
    id: candidate.toLowerCase(),
    roles: ['candidate'],
    dossierNumber: candidate,
  };
  const { id: programmeId, centre, commission } = programmes[programme];
  const id = applicationIdOf({ campaign: '2026', programme: programmeId, candidate });
  const apply: ApplyCommand = {
    type: 'apply',
    id,
    candidate,
    programme: {
      id: programmeId,
      title,
      campaign: '2026',
      centre,
      commission,
      treatment: 'controlled',
      reception: 'manual',
      lateFiles: 'refuse',
      decidesOnIncomplete: false,
      limited: true,
      timeZone: 'Europe/Paris',
    },
    pieces: [piece('IDENTITE', { common: true }), piece('VAPP', { notConcernedAllowed: true })],
  };
  const file = { id: 'file-0123456789', size: 1234, mime: 'application/pdf' };
  const steps: [Actor, Command][] = {
    applied: [],
    cancelled: [[owner, { type: 'cancel' }]] as [Actor, Command][],
    transmitted: handOver(owner, file),
    received: [...handOver(owner, file), ...check('receive')],
    incomplete: [...handOver(owner, file), ...check('receive'), ...refuse()],
    complete: [...handOver(owner, file), ...check('receive', 'accept', 'declareComplete')],
    decisionEntered: [...complete(owner, file), ...decided(outcome, 'enter')],
    published: [...complete(owner, file), ...decided(outcome, 'enter', 'validate')],
    confirmed: [
      ...complete(owner, file),
      ...decided(outcome, 'enter', 'validate'),
      [owner, { type: 'confirm' }],
    ] as [Actor, Command][],
  }[stage];
  let state: Application | null = null;
  let revision = 0;
  const start = until - since * day;
  return [[owner, apply] as Step, ...steps, ...then].map(([actor, command], index) => {
    const now = new Date(start + index * 3600 * 1000).toISOString();
    const done = decide(state, command, { actor, now, dates: { ...dates, ...changedDates } });
    if (isRefusal(done)) throw new Error(`${command.type} was refused: ${done.refused}`);
    const events: NumberedEvent[] = done.map((event) => ({ ...event, revision: ++revision }));
    state = events.reduce<Application | null>(evolve, state) as Application;
    return { applicationId: id, revision, events, state };
  });
}

export type Step = [Actor, Command];

function handOver(owner: Actor, file: { id: string; size: number; mime: string }): Step[] {
  return [
    [owner, { type: 'depositPiece', piece: 'IDENTITE', file }],
    [owner, { type: 'declareNotConcerned', piece: 'VAPP' }],
    [owner, { type: 'transmit' }],
  ];
}

function check(...steps: ('receive' | 'accept' | 'declareComplete')[]): Step[] {
  return steps.map((step) => [
    staff.manager,
    step === 'accept' ? { type: 'acceptPiece', piece: 'IDENTITE' } : { type: step },
  ]);
}

function refuse(): Step[] {
  return [
    [
      staff.manager,
      {
        type: 'refusePiece',
        piece: 'IDENTITE',
        comment: 'Illisible',
        dueOn: from(10).slice(0, 10),
        blocking: 'now',
      },
    ],
    [staff.manager, { type: 'declareIncomplete' }],
  ];
}

function complete(owner: Actor, file: { id: string; size: number; mime: string }): Step[] {
  return [...handOver(owner, file), ...check('receive', 'accept', 'declareComplete')];
}

function decided(outcome: DecisionOutcome, ...steps: ('enter' | 'validate')[]): Step[] {
  return steps.map((step) =>
    step === 'enter'
      ? [staff.member, { type: 'enterDecision', outcome }]
      : [staff.chair, { type: 'validateDecision' }],
  );
}

import {
  decide,
  evolve,
  isRefusal,
  systemActor,
  type ApplicationCommand,
  type ApplicationEvent,
  type ApplicationState,
  type Actor,
  type Command,
  type CommandType,
  type DecisionOutcome,
  type ProgrammeDates,
} from '../../src/domain/index.ts';
import {
  administrator,
  applyTo,
  candidate,
  chair,
  datesAround,
  file,
  manager,
  member,
  pieces,
} from '../people.ts';

export const t0 = '2026-04-01T10:00:00.000Z';
export const dates = datesAround(t0);
export const dueOn = '2026-04-15';
export const afterDue = '2026-04-16T00:00:00.000Z';

/** One command of every type, by who may give it. */
export const commands: Record<ApplicationCommand['type'], [Actor, ApplicationCommand]> = {
  depositPiece: [candidate, { type: 'depositPiece', piece: 'identity', file }],
  removePiece: [candidate, { type: 'removePiece', piece: 'identity' }],
  declareNotConcerned: [candidate, { type: 'declareNotConcerned', piece: 'vapp' }],
  undoNotConcerned: [candidate, { type: 'undoNotConcerned', piece: 'vapp' }],
  transmit: [candidate, { type: 'transmit' }],
  cancel: [candidate, { type: 'cancel' }],
  receive: [manager, { type: 'receive' }],
  acceptPiece: [manager, { type: 'acceptPiece', piece: 'identity' }],
  refusePiece: [
    manager,
    { type: 'refusePiece', piece: 'identity', comment: 'Illisible', dueOn, blocking: 'now' },
  ],
  declareComplete: [manager, { type: 'declareComplete' }],
  declareIncomplete: [manager, { type: 'declareIncomplete' }],
  enterDecision: [member, { type: 'enterDecision', outcome: { status: 'favourable' } }],
  validateDecision: [chair, { type: 'validateDecision' }],
  extendDeadline: [
    manager,
    { type: 'extendDeadline', of: { kind: 'returnDate' }, until: '2026-05-20' },
  ],
  depositConditionPiece: [candidate, { type: 'depositConditionPiece', condition: 'licence', file }],
  fulfilCondition: [manager, { type: 'fulfilCondition', condition: 'licence' }],
  rejectCondition: [
    manager,
    { type: 'rejectCondition', condition: 'licence', comment: 'Page 2 manquante', again: true },
  ],
  confirm: [candidate, { type: 'confirm' }],
  withdraw: [candidate, { type: 'withdraw' }],
  withdrawForCandidate: [manager, { type: 'withdrawForCandidate', why: 'Courrier du 2 mai' }],
  correctDecision: [
    chair,
    { type: 'correctDecision', outcome: { status: 'favourable' }, why: 'Dossiers intervertis' },
  ],
  approveCorrection: [member, { type: 'approveCorrection' }],
  dropCorrection: [member, { type: 'dropCorrection' }],
};

export const unfavourable: ApplicationCommand = {
  type: 'enterDecision',
  outcome: {
    status: 'unfavourable',
    reason: {
      id: 'PROJET',
      label: {
        fr: 'Votre projet professionnel est incompatible avec la formation demandée.',
        en: 'Your career plans do not match the programme.',
      },
    },
    comment: null,
  },
};

export const withReserve: ApplicationCommand = {
  type: 'enterDecision',
  outcome: {
    status: 'favourableWithReserve',
    conditions: [
      {
        id: 'licence',
        title: { fr: 'Attestation de réussite de la Licence', en: 'Certificate of the Licence' },
        dueAt: '2026-06-01T22:00:00.000Z',
        fileNeeded: true,
      },
    ],
  },
};

export const onWaitingList: ApplicationCommand = {
  type: 'enterDecision',
  outcome: { status: 'waitingList', rank: 4 },
};

/** Given for another application, after all that happens at `t0`. */
export const takeCommonPieces: Command = {
  type: 'takeCommonPieces',
  files: [
    {
      piece: 'identity',
      file: { ...file, id: 'file-elsewhere' },
      from: {
        application: '2026.L3-DROIT.6WB5H7IJ',
        programme: 'L3 Droit',
        at: '2026-04-01T10:05:00.000Z',
      },
    },
  ],
};

export const passDeadline: Command = { type: 'passDeadline' };

/** One command of every type, those of the system too, by who may give it. */
export const everyCommand: Record<CommandType, [Actor, Command]> = {
  ...commands,
  apply: [candidate, applyTo()],
  passDeadline: [systemActor, passDeadline],
  promote: [systemActor, { type: 'promote', offer: 1 }],
  takeCommonPieces: [candidate, takeCommonPieces],
};

export const rightful = ({ type }: Command): Actor => everyCommand[type][0];

export interface Step {
  command: Command;
  by: Actor;
  at?: string;
}

export const by = (type: ApplicationCommand['type'], at?: string): Step => {
  const [actor, command] = commands[type];
  return { command, by: actor, ...(at === undefined ? {} : { at }) };
};

export const wish = (programme = {}): Step => ({ command: applyTo(programme), by: candidate });

/** Lives a life; every step has to be accepted. */
export function live(
  steps: Step[],
  programmeDates: ProgrammeDates = dates,
): { state: ApplicationState; events: ApplicationEvent[] } {
  let state: ApplicationState = null;
  const history: ApplicationEvent[] = [];
  for (const { command, by: actor, at } of steps) {
    const outcome = decide(state, command, { now: at ?? t0, actor, dates: programmeDates });
    if (isRefusal(outcome)) throw new Error(`${command.type} was refused: ${outcome.refused}`);
    for (const event of outcome) {
      state = evolve(state, event);
      history.push(event);
    }
  }
  return { state, events: history };
}

const deposited = [wish(), by('depositPiece'), by('declareNotConcerned')];
const transmitted = [...deposited, by('transmit')];
const received = [...transmitted, by('receive')];
const refused = [...received, by('refusePiece')];
const incomplete = [...refused, by('declareIncomplete')];
const complete = [...received, by('acceptPiece'), by('declareComplete')];
const entered = [...complete, by('enterDecision')];
const favourable = [...entered, by('validateDecision')];
const reserve = [...complete, { command: withReserve, by: member }, by('validateDecision')];
const waiting = [
  wish({ limited: true }),
  ...complete.slice(1),
  { command: onWaitingList, by: member },
  by('validateDecision'),
];
const system: Actor = { id: 'system', roles: ['system'] };

/** Every stand an application can have on its way, by name. */
export const situations: Record<string, Step[]> = {
  'not applied': [],
  applied: [wish()],
  deposited,
  transmitted,
  received,
  'received automatically': [
    wish({ reception: 'automatic' }),
    by('depositPiece'),
    by('declareNotConcerned'),
    by('transmit'),
  ],
  'a piece accepted': [...received, by('acceptPiece')],
  'a piece refused': refused,
  incomplete,
  'accepted after it was handed back': [...incomplete, by('acceptPiece')],
  'deposited again': [...incomplete, by('depositPiece')],
  'transmitted again': [...incomplete, by('depositPiece'), by('transmit')],
  'piece overdue, blocking later': [
    ...received,
    {
      command: {
        type: 'refusePiece',
        piece: 'identity',
        comment: 'Illisible',
        dueOn,
        blocking: 'later',
      },
      by: manager,
    },
    by('declareIncomplete'),
    { command: passDeadline, by: system, at: afterDue },
  ],
  complete,
  entered,
  'favourable published': favourable,
  'direct access, complete': [
    wish({ treatment: 'direct' }),
    ...received.slice(1),
    by('acceptPiece'),
    by('declareComplete'),
  ],
  confirmed: [...favourable, by('confirm')],
  withdrawn: [...favourable, by('withdraw')],
  'favourable with reserve': reserve,
  'condition handed in': [...reserve, by('depositConditionPiece')],
  'condition sent back': [...reserve, by('depositConditionPiece'), by('rejectCondition')],
  'conditions met': [...reserve, by('depositConditionPiece'), by('fulfilCondition')],
  'condition not met': [
    ...reserve,
    by('depositConditionPiece'),
    {
      command: {
        type: 'rejectCondition',
        condition: 'licence',
        comment: 'Licence non obtenue',
        again: false,
      },
      by: manager,
    },
  ],
  'on the waiting list': waiting,
  promoted: [...waiting, { command: { type: 'promote', offer: 1 }, by: system }],
  'list closed': [...waiting, { command: passDeadline, by: system, at: dates.campaignEndsAt }],
  'correction proposed': [
    ...favourable,
    {
      command: {
        type: 'correctDecision',
        outcome: (unfavourable as { outcome: DecisionOutcome }).outcome,
        why: 'Dossiers intervertis',
      },
      by: chair,
    },
  ],
  'refused, correction proposed': [
    ...complete,
    { command: unfavourable, by: member },
    by('validateDecision'),
    by('correctDecision'),
  ],
  'corrected to favourable': [
    ...complete,
    { command: unfavourable, by: member },
    by('validateDecision'),
    by('correctDecision'),
    by('approveCorrection'),
  ],
  'refused late': [wish(), { command: passDeadline, by: system, at: dates.returnAt }],
  'withdrawn by staff': [...favourable, by('withdrawForCandidate')],
  refused: [...complete, { command: unfavourable, by: member }, by('validateDecision')],
  cancelled: [wish(), by('cancel')],
};

export const everybody: Record<string, Actor> = {
  candidate,
  manager,
  member,
  chair,
  administrator,
};
export { pieces };

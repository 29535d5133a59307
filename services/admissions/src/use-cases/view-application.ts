import {
  candidateDeadlines,
  conditionDeadline,
  extendable,
  nextStep,
  nextTurn,
  whatIsAllowed,
  openTasks,
  pieceDeadline,
  replyDeadline,
  returnDeadline,
  waitingListDeadline,
  type Actor,
  type Application,
  type CommandContext,
  type Instant,
} from '@admis/workflows/domain';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { ApplicationRecord, CandidateNames } from '../data-access/records.ts';
import type {
  ApplicationSummary,
  ApplicationView,
  CandidateDeadlineView,
} from '../schemas/application.ts';
import { seesAsCandidate, visibleState } from './access.ts';

/** The application as a person may see it, now. */
export interface ViewInput {
  /** As of now. */
  state: Application;
  names: CandidateNames;
  /** As the asking person may know it. */
  revision: number;
  waitingList: ApplicationView['waitingList'];
  /** As the catalogue has it now; undefined when its campaign is over. */
  programme: Programme | undefined;
  actor: Actor;
  now: Instant;
}

export function viewApplication({
  state: whole,
  names,
  revision,
  waitingList,
  programme,
  actor,
  now,
}: ViewInput): ApplicationView {
  const asCandidate = seesAsCandidate(whole, actor);
  const state = visibleState(whole, actor);
  const context: CommandContext = { now, actor, dates: state.dates };
  const allowed = whatIsAllowed(state, context);
  return {
    id: state.id,
    revision,
    candidate: { number: state.candidate, ...names },
    programme: {
      ...pick(state.programme, 'id', 'title', 'campaign', 'treatment', 'limited', 'timeZone'),
      academicYear: programme?.academicYear ?? null,
      discipline: programme?.discipline.title ?? null,
      level: programme?.level.title ?? null,
      information: programme?.information ?? null,
      refusalReasons: asCandidate ? [] : (programme?.refusalReasons ?? []),
    },
    centre: centreOf(state, programme),
    ...pick(state, 'appliedAt', 'fileStatus', 'transmittedAt', 'receivedAt', 'completeAt'),
    pieces: state.pieces.map((piece) => {
      const { dueSetAt: _since, answeredAt: _said, ...shown } = piece;
      return {
        ...shown,
        dueAt: pieceDeadline(state, piece),
        allowedCommands: allowed.ofPiece(piece.id),
      };
    }),
    decision: state.decision ?? { status: 'pending' },
    conditions: state.conditions.map((condition) => ({
      ...condition,
      dueAt: conditionDeadline(state, condition),
      allowedCommands: allowed.ofCondition(condition.id),
    })),
    ...pick(state, 'pastDecisions', 'draft', 'correction', 'letters', 'reply', 'repliedAt', 'end'),
    waitingList,
    dates: datesView(state),
    extended: state.extended,
    extendable: allowed.commands.includes('extendDeadline') ? extendable(state) : [],
    nextStep: nextStep(state),
    nextDeadline: nextTurn(state),
    deadlines: deadlinesView(state),
    allowedCommands: allowed.commands,
    tasks: asCandidate ? [] : openTasks(state),
  };
}

/** One line of a list. `state`: as of now; `revision`: as the asking person may know it. */
export function summariseApplication(
  { names, tasks }: Pick<ApplicationRecord, 'names' | 'tasks'>,
  { state: whole, revision }: { state: Application; revision: number },
  actor: Actor,
): ApplicationSummary {
  const state = visibleState(whole, actor);
  return {
    id: state.id,
    revision,
    candidate: { number: state.candidate, ...names },
    programme: pick(state.programme, 'id', 'title', 'campaign', 'treatment', 'timeZone'),
    ...pick(state, 'appliedAt', 'fileStatus', 'reply', 'end'),
    decision: state.decision ?? { status: 'pending' },
    dates: datesView(state),
    nextStep: nextStep(state),
    deadlines: deadlinesView(state),
    tasks: seesAsCandidate(state, actor) ? [] : tasks.map(({ type }) => type),
  };
}

function datesView(state: Application): ApplicationView['dates'] {
  return {
    ...pick(state.dates, 'opensAt', 'closesAt', 'publicationAt', 'campaignEndsAt'),
    returnAt: returnDeadline(state),
    replyAt: replyDeadline(state),
    waitingListClosesAt: waitingListDeadline(state),
  };
}

function deadlinesView(state: Application): CandidateDeadlineView[] {
  const titled = (things: Application['pieces'] | Application['conditions'], id?: string) => {
    const found = things.find((thing) => thing.id === id);
    return found === undefined ? null : { id: found.id, title: found.title };
  };
  return candidateDeadlines(state).map(({ kind, at, piece, condition }) => ({
    kind,
    at,
    subject: titled(state.pieces, piece) ?? titled(state.conditions, condition),
  }));
}

function centreOf(
  { programme: { centre } }: Application,
  programme: Programme | undefined,
): ApplicationView['centre'] {
  return programme?.centre.id === centre
    ? programme.centre
    : { id: centre, name: centre, address: [], email: null };
}

function pick<T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

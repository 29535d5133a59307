import {
  allowedCommands,
  allowedPieceCommands,
  nextDeadline,
  nextStep,
  openTasks,
  replyDeadline,
  type Actor,
  type Application,
  type CommandContext,
  type Instant,
  type ProgrammeDates,
} from '@admis/workflows/domain';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { ApplicationRecord, CandidateNames } from '../data-access/records.ts';
import type { ApplicationSummary, ApplicationView } from '../schemas/application.ts';
import { seesAsCandidate, visibleState } from './access.ts';

/** The application as a person may see it, now. */
export interface ViewInput {
  record: { revision: number; state: Application; names: CandidateNames };
  /** As the catalogue has it now; undefined when its campaign is over. */
  programme: Programme | undefined;
  actor: Actor;
  now: Instant;
}

export function viewApplication({ record, programme, actor, now }: ViewInput): ApplicationView {
  const asCandidate = seesAsCandidate(record.state, actor);
  const dates = currentDates(record.state, programme);
  const state: Application = { ...visibleState(record.state, actor), dates };
  const context: CommandContext = { now, actor, dates };
  return {
    id: state.id,
    revision: record.revision,
    candidate: { number: state.candidate, ...record.names },
    programme: {
      ...pick(state.programme, 'id', 'title', 'campaign', 'treatment', 'timeZone'),
      discipline: programme?.discipline.title ?? null,
      level: programme?.level.title ?? null,
      information: programme?.information ?? null,
      refusalReasons: asCandidate ? [] : (programme?.refusalReasons ?? []),
    },
    centre: centreOf(state, programme),
    ...pick(state, 'appliedAt', 'fileStatus', 'transmittedAt', 'receivedAt', 'completeAt'),
    pieces: state.pieces.map((piece) => ({
      ...piece,
      allowedCommands: allowedPieceCommands(state, piece.id, context),
    })),
    decision: state.decision ?? { status: 'pending' },
    draft: state.draft,
    ...pick(state, 'reply', 'repliedAt', 'end'),
    dates: datesView(state),
    nextStep: nextStep(state),
    nextDeadline: nextDeadline(state),
    allowedCommands: allowedCommands(state, context),
    tasks: asCandidate ? [] : openTasks(state),
  };
}

/** One line of a list. Without `programme` the dates are those last recorded. */
export function summariseApplication(
  record: ApplicationRecord,
  actor: Actor,
  programme?: Programme,
): ApplicationSummary {
  const state: Application = {
    ...visibleState(record.state, actor),
    dates: currentDates(record.state, programme),
  };
  return {
    id: state.id,
    revision: record.revision,
    candidate: { number: state.candidate, ...record.names },
    programme: pick(state.programme, 'id', 'title', 'campaign', 'treatment', 'timeZone'),
    ...pick(state, 'appliedAt', 'fileStatus', 'reply', 'end'),
    decision: state.decision ?? { status: 'pending' },
    dates: datesView(state),
    nextStep: nextStep(state),
    tasks: seesAsCandidate(state, actor) ? [] : record.tasks.map(({ type }) => type),
  };
}

/** The catalogue's dates, unless it speaks of another campaign than the application's. */
export function currentDates(state: Application, programme: Programme | undefined): ProgrammeDates {
  return programme?.campaign === state.programme.campaign ? programme.dates : state.dates;
}

function datesView(state: Application): ApplicationView['dates'] {
  return {
    ...pick(state.dates, 'opensAt', 'closesAt', 'returnAt', 'publicationAt', 'campaignEndsAt'),
    replyAt: replyDeadline(state),
  };
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

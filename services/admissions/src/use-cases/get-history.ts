import {
  evolve,
  isPublicEvent,
  type Actor,
  type Application,
  type ApplicationState,
  type DecisionOutcome,
  type ExtendableDeadline,
  type NumberedEvent,
} from '@admis/workflows/domain';
import type { History, HistoryEvent } from '../schemas/history.ts';
import { getVisibleRecord, seesAsCandidate } from './access.ts';
import { asOfNow } from './as-of-now.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { secretsOf } from './known-revision.ts';
import { noteReading } from './note-reading.ts';
import { findPlace } from './present-application.ts';
import { viewApplication } from './view-application.ts';

/**
 * An application and what happened until now, oldest first, as far as `actor` may know: a page shows both, and
 * they must not speak of two instants.
 * @throws ProblemError 404, 403, 503 when the catalogue does not answer
 */
export async function getHistory(
  dependencies: AdmissionsDependencies,
  id: string,
  actor: Actor,
): Promise<History> {
  const { repository, catalogue, now } = dependencies;
  const record = await getVisibleRecord(repository, id, actor);
  const [programme, recorded] = await Promise.all([
    catalogue.findProgramme(record.state.programme.id),
    repository.findEvents(id, record.revision),
    noteReading(dependencies, record.state, actor),
  ]);
  const at = now();
  const { state, passed, revision } = asOfNow(record, programme, at);
  const events = historyOf(state, [...recorded, ...passed], actor);
  return {
    application: viewApplication({
      state,
      names: record.names,
      revision: seesAsCandidate(state, actor) ? revision - secretsOf(recorded) : revision,
      waitingList: await findPlace(dependencies, state, at),
      programme,
      actor,
      now: at,
    }),
    events,
  };
}

/** Events in words for people: with what they changed, and nothing secret. */
export function historyOf(
  state: Application,
  events: readonly NumberedEvent[],
  actor: Actor,
): HistoryEvent[] {
  const asCandidate = seesAsCandidate(state, actor);
  const history: HistoryEvent[] = [];
  let before: ApplicationState = null;
  for (const event of events) {
    const after: Application = evolve(before, event);
    if (!asCandidate) history.push(forStaff(viewEvent(event, before, after)));
    else if (isPublicEvent(event)) {
      history.push(forCandidate(viewEvent(event, before, after), history.length + 1));
    }
    before = after;
  }
  return history;
}

/** Where else somebody applies is not told by this application. */
function forStaff(event: HistoryEvent): HistoryEvent {
  return { ...event, takenFrom: null };
}

/** Which member of staff did it is the institution's own business, and so is what happened in between. */
function forCandidate(event: HistoryEvent, revision: number): HistoryEvent {
  const { role, id } = event.by;
  return { ...event, revision, by: { role, id: role === 'candidate' ? id : null } };
}

function viewEvent(
  event: NumberedEvent,
  before: ApplicationState,
  after: Application,
): HistoryEvent {
  const { revision, type, at, by } = event;
  const outcome = outcomeOf(event, after);
  const of = 'of' in event ? event.of : null;
  return {
    revision,
    type,
    at,
    by: { role: by.role, id: by.id },
    piece: named(after.pieces, subjectOf(event, of, 'piece')),
    condition: named(after.conditions, subjectOf(event, of, 'condition')),
    takenFrom: event.type === 'pieceDeposited' ? originOf(event) : null,
    comment:
      event.type === 'pieceRefused' || event.type === 'conditionRejected'
        ? event.comment
        : outcome?.status === 'unfavourable'
          ? outcome.comment
          : null,
    why: 'why' in event ? event.why : null,
    again: event.type === 'conditionRejected' ? event.again : null,
    dueAt: event.type === 'pieceRefused' ? event.dueAt : null,
    blocking: event.type === 'pieceRefused' ? event.blocking : null,
    outcome: outcome === null ? null : outcomeView(outcome),
    origin: tookEffect(event) ? (after.decision?.origin ?? null) : null,
    deadline: of !== null && 'until' in event ? { kind: of.kind, at: event.until } : null,
    sent: event.type === 'reminded' ? event.sent : null,
    letter: event.type === 'letterRevoked' ? event.reference : null,
    returnAt: event.type === 'datesMoved' ? event.dates.returnAt : null,
    fileStatus:
      before?.fileStatus === after.fileStatus
        ? null
        : { from: before?.fileStatus ?? null, to: after.fileStatus },
  };
}

/** A decision became what the candidate sees. */
function tookEffect({ type }: NumberedEvent): boolean {
  return (
    type === 'decisionPublished' || type === 'decisionReplaced' || type === 'decisionCorrected'
  );
}

function outcomeOf(event: NumberedEvent, after: Application): DecisionOutcome | null {
  if ('outcome' in event) return event.outcome;
  return event.type === 'decisionPublished' ? after.decision : null;
}

function outcomeView(outcome: DecisionOutcome): HistoryEvent['outcome'] {
  const { status } = outcome;
  return {
    status,
    rank: status === 'waitingList' ? outcome.rank : null,
    reason: status === 'unfavourable' ? outcome.reason : null,
    conditions: status === 'favourableWithReserve' ? outcome.conditions : [],
  };
}

/** Id of the piece or condition that an event is about, by itself or by its deadline. */
function subjectOf(
  event: NumberedEvent,
  of: ExtendableDeadline | null,
  kind: 'piece' | 'condition',
): string | null {
  const id = ({ ...of, ...event } as Record<string, unknown>)[kind];
  return typeof id === 'string' ? id : null;
}

function originOf({ takenFrom }: NumberedEvent & { type: 'pieceDeposited' }) {
  if (takenFrom === undefined) return null;
  return { applicationId: takenFrom.application, programme: takenFrom.programme };
}

function named(
  things: Application['pieces'] | Application['conditions'],
  id: string | null,
): HistoryEvent['piece'] {
  const found = things.find((thing) => thing.id === id);
  return found === undefined ? null : { id: found.id, title: found.title };
}

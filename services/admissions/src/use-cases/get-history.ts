import {
  evolve,
  isPublicEvent,
  type Actor,
  type Application,
  type ApplicationState,
  type NumberedEvent,
} from '@admis/workflows/domain';
import type { ApplicationRecord } from '../data-access/records.ts';
import type { HistoryEvent } from '../schemas/history.ts';
import { getVisibleRecord, seesAsCandidate } from './access.ts';
import type { AdmissionsDependencies } from './dependencies.ts';

/** What happened, oldest first, as far as `actor` may know. @throws ProblemError 404, 403 */
export async function getHistory(
  { repository }: Pick<AdmissionsDependencies, 'repository'>,
  id: string,
  actor: Actor,
): Promise<HistoryEvent[]> {
  const record = await getVisibleRecord(repository, id, actor);
  return historyOf(record, await repository.findEvents(id, record.revision), actor);
}

/** The events of a record in words for people: with what they changed, and nothing secret. */
export function historyOf(
  { state }: Pick<ApplicationRecord, 'state'>,
  events: readonly NumberedEvent[],
  actor: Actor,
): HistoryEvent[] {
  const asCandidate = seesAsCandidate(state, actor);
  const history: HistoryEvent[] = [];
  let before: ApplicationState = null;
  for (const event of events) {
    const after: Application = evolve(before, event);
    if (!asCandidate || isPublicEvent(event)) {
      history.push(viewEvent(event, before, after, asCandidate));
    }
    before = after;
  }
  return history;
}

function viewEvent(
  event: NumberedEvent,
  before: ApplicationState,
  after: Application,
  asCandidate: boolean,
): HistoryEvent {
  const pieceId = 'piece' in event ? event.piece : null;
  const piece = after.pieces.find(({ id }) => id === pieceId);
  const outcome =
    event.type === 'decisionEntered'
      ? event.outcome
      : event.type === 'decisionPublished'
        ? after.decision
        : null;
  return {
    revision: event.revision,
    type: event.type,
    at: event.at,
    by: {
      role: event.by.role,
      // Which member of staff did it is the institution's own business.
      id: asCandidate && event.by.role !== 'candidate' ? null : event.by.id,
    },
    piece: piece === undefined ? null : { id: piece.id, title: piece.title },
    comment:
      event.type === 'pieceRefused'
        ? event.comment
        : outcome?.status === 'unfavourable'
          ? outcome.comment
          : null,
    dueAt: event.type === 'pieceRefused' ? event.dueAt : null,
    blocking: event.type === 'pieceRefused' ? event.blocking : null,
    outcome:
      outcome === null
        ? null
        : {
            status: outcome.status,
            reason: outcome.status === 'unfavourable' ? outcome.reason : null,
          },
    returnAt: event.type === 'datesMoved' ? event.dates.returnAt : null,
    fileStatus:
      before?.fileStatus === after.fileStatus
        ? null
        : { from: before?.fileStatus ?? null, to: after.fileStatus },
  };
}

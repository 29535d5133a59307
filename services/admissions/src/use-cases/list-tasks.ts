import type { Actor, TaskType } from '@admis/workflows/domain';
import type { TaskRow } from '../data-access/application-repository.ts';
import { listOf } from '../schemas/common.ts';
import {
  inboxTaskTypes,
  type InboxTaskType,
  type ListTasksQuery,
  type Tasks,
} from '../schemas/task.ts';
import { centresOf, taskScopeOf } from './access.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { findWaitingMessages } from './find-waiting-messages.ts';
import { searchWords } from './search-words.ts';

/** What waits for `actor` to do, the longest waiting first, and the waiting lists a manager should know of. */
export async function listTasks(
  dependencies: Pick<AdmissionsDependencies, 'repository' | 'waitingLists' | 'messages'>,
  query: ListTasksQuery,
  actor: Actor,
): Promise<Tasks> {
  const { repository, waitingLists } = dependencies;
  const { page, pageSize } = query;
  const types = listOf(query.type);
  const filter = {
    words: query.q === undefined ? undefined : searchWords(query.q),
    programme: query.programme,
  };
  const [waiting, lists] = await Promise.all([
    findWaitingMessages(dependencies, filter, actor),
    waitingLists.findAlerts(centresOf(actor)),
  ]);
  const messages: Row[] =
    types?.includes('answerMessage') === false
      ? []
      : waiting.map((row) => ({ ...row, type: 'answerMessage', publicationAt: null }));
  const skip = (page - 1) * pageSize;
  // However the messages fall among the tasks, the page begins no earlier than this and ends no later.
  const before = Math.max(0, skip - messages.length);
  const { rows: tasks, counts: found } = await repository.findTasks(
    taskScopeOf(actor),
    { ...filter, types: types?.filter(isTaskType) },
    { skip: before, limit: pageSize + messages.length },
  );
  const rows = [...tasks, ...messages]
    .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))
    .slice(skip - before, skip - before + pageSize);
  const all: Partial<Record<InboxTaskType, number>> = { ...found, answerMessage: waiting.length };
  const counts = Object.fromEntries(
    inboxTaskTypes.map((type) => [type, all[type] ?? 0]),
  ) as Tasks['counts'];
  return {
    tasks: rows.map(({ names, candidate, publicationAt, type, ...row }) => ({
      ...row,
      type,
      candidate: { number: candidate, ...names },
      dueAt: type === 'enterDecision' || type === 'validateDecision' ? publicationAt : null,
    })),
    counts,
    total: [...new Set(types ?? inboxTaskTypes)].reduce((sum, type) => sum + counts[type], 0),
    alerts: lists.map(
      ({ title, status, programme, campaign, capacity, confirmed, live, waiting }) => ({
        kind: status === 'closed' ? 'closed' : 'exhausted',
        programme: { id: programme, title, campaign },
        capacity,
        confirmed,
        live,
        waiting,
      }),
    ),
    page,
    pageSize,
  };
}

type Row = Omit<TaskRow, 'type'> & { type: InboxTaskType };

function isTaskType(type: InboxTaskType): type is TaskType {
  return type !== 'answerMessage';
}

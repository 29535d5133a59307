import { taskTypes, type Actor } from '@admis/workflows/domain';
import { listOf } from '../schemas/common.ts';
import type { ListTasksQuery, Tasks } from '../schemas/task.ts';
import { taskScopeOf } from './access.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { searchWords } from './search-words.ts';

/** What waits for `actor` to do, the longest waiting first, and the waiting lists a manager should know of. */
export async function listTasks(
  { repository, waitingLists }: Pick<AdmissionsDependencies, 'repository' | 'waitingLists'>,
  query: ListTasksQuery,
  actor: Actor,
): Promise<Tasks> {
  const { page, pageSize } = query;
  const types = listOf(query.type);
  const [{ rows, counts: found }, lists] = await Promise.all([
    repository.findTasks(
      taskScopeOf(actor),
      {
        words: query.q === undefined ? undefined : searchWords(query.q),
        programme: query.programme,
        types,
      },
      { skip: (page - 1) * pageSize, limit: pageSize },
    ),
    waitingLists.findAlerts(alertScopeOf(actor)),
  ]);
  const counts = Object.fromEntries(
    taskTypes.map((type) => [type, found[type] ?? 0]),
  ) as Tasks['counts'];
  return {
    tasks: rows.map(({ names, candidate, publicationAt, type, ...row }) => ({
      ...row,
      type,
      candidate: { number: candidate, ...names },
      dueAt: type === 'enterDecision' || type === 'validateDecision' ? publicationAt : null,
    })),
    counts,
    total: [...new Set(types ?? taskTypes)].reduce((sum, type) => sum + counts[type], 0),
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

function alertScopeOf({ roles, centres = [] }: Actor): 'all' | string[] {
  if (roles.includes('administrator')) return 'all';
  return roles.includes('manager') ? centres : [];
}

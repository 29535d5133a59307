import { taskTypes, type Actor } from '@admis/workflows/domain';
import { listOf } from '../schemas/common.ts';
import type { ListTasksQuery, Tasks } from '../schemas/task.ts';
import { taskScopeOf } from './access.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { searchWords } from './search-words.ts';

/** What waits for `actor` to do, the longest waiting first. */
export async function listTasks(
  { repository }: Pick<AdmissionsDependencies, 'repository'>,
  query: ListTasksQuery,
  actor: Actor,
): Promise<Tasks> {
  const { page, pageSize } = query;
  const types = listOf(query.type);
  const { rows, counts: found } = await repository.findTasks(
    taskScopeOf(actor),
    {
      words: query.q === undefined ? undefined : searchWords(query.q),
      programme: query.programme,
      types,
    },
    { skip: (page - 1) * pageSize, limit: pageSize },
  );
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
    page,
    pageSize,
  };
}

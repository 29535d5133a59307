import { defineRoute, type Route } from '@admis/kit';
import { ListTasksQuerySchema, TasksSchema } from '../schemas/task.ts';
import { staffRoles } from '../use-cases/access.ts';
import type { AdmissionsDependencies } from '../use-cases/dependencies.ts';
import { listTasks } from '../use-cases/list-tasks.ts';

/** The staff's inbox. */
export function taskRoutes(dependencies: AdmissionsDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/tasks',
      summary: 'What waits for the asking member of staff, the longest waiting first',
      access: staffRoles,
      query: ListTasksQuerySchema,
      answers: { 200: TasksSchema },
      handle: async ({ query, actor }) => ({
        status: 200,
        body: await listTasks(dependencies, query, actor),
      }),
    }),
  ];
}

import { z } from 'zod';
import { TaskTypeSchema } from './application.ts';
import {
  CandidateSchema,
  InstantSchema,
  manyOf,
  pageShape,
  pagingShape,
  searchShape,
} from './common.ts';

export const TaskSchema = z
  .object({
    applicationId: z.string(),
    type: TaskTypeSchema,
    since: InstantSchema,
    dueAt: InstantSchema.nullable().meta({
      description: 'Of decisions: when the programme publishes them. null: no date presses.',
    }),
    candidate: CandidateSchema,
    programme: z.object({ id: z.string(), title: z.string() }),
  })
  .meta({ id: 'Task' });

export const ListTasksQuerySchema = z.object({
  ...searchShape,
  type: manyOf(TaskTypeSchema),
  ...pagingShape,
});
export type ListTasksQuery = z.infer<typeof ListTasksQuerySchema>;

export const TasksSchema = z
  .object({
    tasks: z.array(TaskSchema).meta({ description: 'The longest waiting first.' }),
    counts: z
      .object({
        receive: z.int(),
        checkCompleteness: z.int(),
        overduePiece: z.int(),
        enterDecision: z.int(),
        validateDecision: z.int(),
      })
      .meta({ description: 'Tasks per type, with every filter but the type.' }),
    ...pageShape,
  })
  .meta({ id: 'Tasks' });
export type Tasks = z.infer<typeof TasksSchema>;

import { z } from 'zod';
import { taskTypes } from '@admis/workflows/domain';
import {
  CandidateSchema,
  InstantSchema,
  manyOf,
  pageShape,
  pagingShape,
  searchShape,
} from './common.ts';

/** Also what no application's state tells: a message that waits. */
export const inboxTaskTypes = [...taskTypes, 'answerMessage'] as const;
const InboxTaskTypeSchema = z.enum(inboxTaskTypes).meta({ id: 'InboxTaskType' });
export type InboxTaskType = z.infer<typeof InboxTaskTypeSchema>;

export const TaskSchema = z
  .object({
    applicationId: z.string(),
    type: InboxTaskTypeSchema,
    since: InstantSchema,
    dueAt: InstantSchema.nullable().meta({
      description: 'Of decisions: when the programme publishes them. null: no date presses.',
    }),
    candidate: CandidateSchema,
    programme: z.object({ id: z.string(), title: z.string() }),
  })
  .meta({ id: 'Task' });

export const WaitingListAlertSchema = z
  .object({
    kind: z.enum(['exhausted', 'closed']).meta({
      description: 'exhausted: nobody waits any more although a seat is free.',
    }),
    programme: z.object({ id: z.string(), title: z.string(), campaign: z.string() }),
    capacity: z.int().nullable(),
    confirmed: z.int(),
    live: z.int().meta({ description: 'Offers that count, the confirmed ones included.' }),
    waiting: z.int(),
  })
  .meta({ id: 'WaitingListAlert', description: 'A waiting list that its manager should know of.' });

export const ListTasksQuerySchema = z.object({
  ...searchShape,
  type: manyOf(InboxTaskTypeSchema),
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
        judgeCondition: z.int(),
        approveCorrection: z.int(),
        answerMessage: z.int(),
      })
      .meta({ description: 'Tasks per type, with every filter but the type.' }),
    alerts: z.array(WaitingListAlertSchema).meta({
      description: 'Of the lists of the asking manager’s centres; on every page.',
    }),
    ...pageShape,
  })
  .meta({ id: 'Tasks' });
export type Tasks = z.infer<typeof TasksSchema>;

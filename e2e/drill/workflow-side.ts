import { createTemporalClient } from '@admis/kit';
import type { WorkflowHandle } from '@temporalio/client';
import { readPayload } from '@admis/workflows/codec';
import type { NumberedEvent } from '@admis/workflows/domain';
import {
  applicationWorkflowId,
  standingQuery,
  waitingListStandingQuery,
  waitingListWorkflowId,
  wakeUpdate,
  type RecordedBatch,
  type Standing,
  type WaitingListStanding,
} from '@admis/workflows/messages';
import type { Config } from '../support/config.ts';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

export type WorkflowSide = ReturnType<typeof openWorkflowSide>;

/** What the workflows themselves know, asked of Temporal: the truth that everything else must agree with. */
export function openWorkflowSide(config: Config & { PAYLOAD_SECRETS: string[] }) {
  const { workflow, connection } = createTemporalClient(config);
  return {
    standing: (applicationId: string): Promise<Standing> =>
      workflow.getHandle(applicationWorkflowId(applicationId)).query<Standing>(standingQuery),

    waitingList: (campaign: string, programme: string): Promise<WaitingListStanding> =>
      workflow
        .getHandle(waitingListWorkflowId(campaign, programme))
        .query<WaitingListStanding>(waitingListStandingQuery),

    /** What the engine still tries to do for an application, in words; empty when all is done. */
    async pending(applicationId: string): Promise<string[]> {
      const { raw } = await workflow.getHandle(applicationWorkflowId(applicationId)).describe();
      const task = raw.pendingWorkflowTask;
      return [
        ...(raw.pendingActivities ?? []).map(
          ({ activityType, attempt }) => `${activityType?.name}, attempt ${attempt}`,
        ),
        ...(task ? [`a workflow task, attempt ${task.attempt}`] : []),
      ];
    },

    /** Every event that the workflow ever gave away to be recorded, as its history holds it. */
    async events(applicationId: string): Promise<NumberedEvent[]> {
      const handle = workflow.getHandle(applicationWorkflowId(applicationId));
      const read = batchesIn(await handle.fetchHistory()).map((payload) =>
        readPayload<RecordedBatch | null>(payload, config.PAYLOAD_SECRETS),
      );
      return (await Promise.all(read)).flatMap((batch) => batch?.events ?? []);
    },

    close: () => connection.close(),
  };
}

/** What an application has recorded by itself, and what it answered to those who woke it (docs/decisions/036). */
function batchesIn({ events }: History) {
  const wakes = new Set(
    (events ?? []).flatMap(({ eventId, workflowExecutionUpdateAcceptedEventAttributes: it }) =>
      it?.acceptedRequest?.input?.name === wakeUpdate ? [String(eventId)] : [],
    ),
  );
  return (events ?? []).flatMap((event) => {
    const asked = event.activityTaskScheduledEventAttributes;
    if (asked?.activityType?.name === 'recordBatch') return asked.input?.payloads ?? [];
    const done = event.workflowExecutionUpdateCompletedEventAttributes;
    return wakes.has(String(done?.acceptedEventId)) ? (done?.outcome?.success?.payloads ?? []) : [];
  });
}

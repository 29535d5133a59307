import { Client, Connection } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import type { NumberedEvent } from '@admis/workflows/domain';
import {
  applicationWorkflowId,
  standingQuery,
  waitingListStandingQuery,
  waitingListWorkflowId,
  type RecordedBatch,
  type Standing,
  type WaitingListStanding,
} from '@admis/workflows/messages';
import type { Config } from '../support/config.ts';

export type WorkflowSide = Awaited<ReturnType<typeof openWorkflowSide>>;

/** What the workflows themselves know, asked of Temporal: the truth that everything else must agree with. */
export async function openWorkflowSide({ TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE }: Config) {
  const connection = await Connection.connect({ address: TEMPORAL_ADDRESS });
  const { workflow } = new Client({ connection, namespace: TEMPORAL_NAMESPACE });
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
      const { events } = await handle.fetchHistory();
      return (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) => {
        const [payload] = scheduled?.input?.payloads ?? [];
        return scheduled?.activityType?.name === 'recordBatch' && payload
          ? defaultPayloadConverter.fromPayload<RecordedBatch>(payload).events
          : [];
      });
    },

    close: () => connection.close(),
  };
}

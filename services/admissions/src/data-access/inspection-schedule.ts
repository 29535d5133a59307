import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import { inspectionScheduleId, inspectionWorkflow } from '@admis/workflows/messages';

/** How long Temporal may take: the service must be able to stop meanwhile. */
const deadlineMs = 10_000;

/**
 * Sees to it that Temporal starts an inspection every hour, unless the one before still runs. A schedule that is
 * there already takes what a newer release says, and stays paused if an operator paused it.
 *
 * @throws when Temporal does not answer in time
 */
export async function ensureInspectionSchedule(client: Client, taskQueue: string): Promise<void> {
  const options: ScheduleOptions = {
    scheduleId: inspectionScheduleId,
    spec: { intervals: [{ every: '1 hour', offset: '10 minutes' }] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 hour' },
    action: {
      type: 'startWorkflow',
      workflowType: inspectionWorkflow,
      workflowId: inspectionScheduleId,
      taskQueue,
      args: [],
      staticSummary: 'Looks through all open applications',
    },
  };
  const { schedule } = client;
  await client.withDeadline(Date.now() + deadlineMs, async () => {
    try {
      await schedule.create(options);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await schedule
        .getHandle(inspectionScheduleId)
        .update(({ state }) => ({ ...options, action: options.action, state }));
    }
  });
}

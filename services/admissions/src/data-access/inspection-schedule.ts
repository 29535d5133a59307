import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import { inspectionScheduleId, inspectionWorkflow } from '@admis/workflows/messages';

/**
 * Sees to it that Temporal starts an inspection every hour, unless the one before still runs. A schedule that is
 * there already takes what a newer release says, and stays paused if an operator paused it.
 *
 * @throws when Temporal does not answer
 */
export async function ensureInspectionSchedule(
  { schedule }: Client,
  taskQueue: string,
): Promise<void> {
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
  try {
    await schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await schedule
      .getHandle(inspectionScheduleId)
      .update(({ state }) => ({ ...options, action: options.action, state }));
  }
}

import type { WorkflowHandle } from '@temporalio/client';
import {
  campaignWorkflow,
  campaignWorkflowId,
  datesChangedSignal,
  publicationWorkflowId,
  taskQueues,
  type CampaignInput,
  type CampaignSchedule,
  type DatesChanged,
} from '../src/messages/index.ts';
import type { Outside, Story } from './support.ts';

export const hour = 3600 * 1000;
export const day = 24 * hour;

export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}

/** A campaign of its own for each test: the tests of a file share one engine. */
export async function startCampaign(story: Story, campaign: string): Promise<WorkflowHandle> {
  const input: CampaignInput = { campaign };
  return story.client.workflow.start(campaignWorkflow, {
    workflowId: campaignWorkflowId(campaign),
    taskQueue: taskQueues.workflows,
    args: [input],
  });
}

export async function tellDatesChanged(
  handle: WorkflowHandle,
  programme: string | null,
): Promise<void> {
  await handle.signal<[DatesChanged]>(datesChangedSignal, { programme });
}

export function publicationOf(story: Story, campaign: string, at: string): WorkflowHandle {
  return story.client.workflow.getHandle(publicationWorkflowId(campaign, at));
}

export function programmeAt(
  id: string,
  publicationAt: string | null,
  limited = false,
): CampaignSchedule['programmes'][number] {
  return { id, publicationAt, limited };
}

export async function sleepUntil(story: Story, instant: string): Promise<void> {
  await story.env.sleep(Math.max(Date.parse(instant) - Date.parse(await story.now()), 1));
}

/** Lets a campaign come to its end, so that it does not live on in the next test of the file. */
export async function endCampaign(
  story: Story,
  outside: Outside,
  handle: WorkflowHandle,
): Promise<void> {
  outside.schedule = { ...outside.schedule, erasedAt: await story.now(), programmes: [] };
  await tellDatesChanged(handle, null);
  await handle.result();
}

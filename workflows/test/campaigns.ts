import type { WorkflowHandle } from '@temporalio/client';
import {
  campaignStandingQuery,
  campaignWorkflow,
  campaignWorkflowId,
  datesChangedSignal,
  publicationWorkflowId,
  taskQueues,
  type CampaignInput,
  type CampaignSchedule,
  type CampaignStanding,
  type DatesChanged,
} from '../src/messages/index.ts';
import type { Outside, Story } from './support.ts';

/** A campaign of its own for each test: the tests of a file share one engine. Its publications are started. */
export async function startCampaign(story: Story, campaign: string): Promise<WorkflowHandle> {
  const input: CampaignInput = { campaign };
  const handle = await story.client.workflow.start(campaignWorkflow, {
    workflowId: campaignWorkflowId(campaign),
    taskQueue: taskQueues.workflows,
    args: [input],
  });
  await until(story, async () => (await standingOf(handle)).next !== null);
  return handle;
}

export function standingOf(handle: WorkflowHandle): Promise<CampaignStanding> {
  return handle.query<CampaignStanding>(campaignStandingQuery);
}

export async function signalDatesChanged(
  handle: WorkflowHandle,
  programme: string | null,
): Promise<void> {
  await handle.signal<[DatesChanged]>(datesChangedSignal, { programme });
}

/** Signals, and waits until everybody concerned is told. */
export async function tellDatesChanged(
  story: Story,
  handle: WorkflowHandle,
  programme: string | null,
): Promise<void> {
  await signalDatesChanged(handle, programme);
  await until(story, async () => (await standingOf(handle)).refreshes.length === 0);
}

/** Looks again and again, a moment of simulated time apart. */
export async function until(story: Story, look: () => Promise<boolean>): Promise<void> {
  while (!(await look())) await story.env.sleep(1000);
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

/**
 * Lets a campaign come to its end, so that it does not live on in the next test of the file. Its publications
 * must be over: the simulated clock stands still for good when a parent ends before its child.
 */
export async function endCampaign(
  story: Story,
  outside: Outside,
  handle: WorkflowHandle,
): Promise<void> {
  outside.schedule = { ...outside.schedule, erasedAt: await story.now(), programmes: [] };
  await signalDatesChanged(handle, null);
  await handle.result();
}

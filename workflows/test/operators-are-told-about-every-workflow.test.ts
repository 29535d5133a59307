import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { temporal } from '@temporalio/proto';
import {
  accountWorkflow,
  applicationWorkflow,
  bulkActionWorkflow,
  campaignWorkflow,
  erasureWorkflow,
  inspectionWorkflow,
  publicationWorkflow,
  studentRecordsWorkflow,
  taskQueues,
  waitingListWorkflow,
} from '../src/messages/index.ts';
import type * as workflows from '../src/workflows.ts';
import { day, later } from './clock.ts';
import { applyTo, candidate, datesAround, manager } from './people.ts';
import { giver, openStory, Outside, type Story } from './support.ts';

type Metadata = temporal.api.sdk.v1.IWorkflowMetadata;

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

const programme = 'TOLD';
const at = '2300-01-01T08:00:00.000Z';
const inputs: Record<Exclude<keyof typeof workflows, 'application'>, object> = {
  [accountWorkflow]: { dossierNumber: '6WB5H7IJ', timeZone: 'Europe/Paris' },
  [waitingListWorkflow]: { campaign: '2026', programme },
  [campaignWorkflow]: { campaign: '2026' },
  [publicationWorkflow]: { campaign: '2026', at },
  [bulkActionWorkflow]: {
    ...{ kind: 'ranking', id: '1', campaign: '2026', programme, approvedBy: manager },
  },
  [studentRecordsWorkflow]: { dossierNumber: '6WB5H7IJ' },
  [erasureWorkflow]: { dossierNumber: '6WB5H7IJ' },
  [inspectionWorkflow]: {},
};

async function outsideThatKeepsAllUnderWay(): Promise<Outside> {
  const now = await story.now();
  const outside = new Outside(datesAround(now));
  const programmes = [{ id: programme, publicationAt: at, limited: true }];
  outside.schedule = { ...outside.schedule, programmes };
  outside.studentRecords = null;
  outside.erasureHold = later(now, 30 * day);
  outside.doBulkRows = outside.inspectApplications = async () => {
    throw new Error('The rows cannot be read');
  };
  return outside;
}

async function metadataOf(workflowId: string): Promise<Metadata> {
  const handle = story.client.workflow.getHandle(workflowId);
  return handle.query<Metadata>('__temporal_workflow_metadata');
}

function saysWhatItIs({ definition, currentDetails }: Metadata): void {
  expect(currentDetails?.trim()).toBeTruthy();
  const handlers = [
    ...(definition?.queryDefinitions ?? []),
    ...(definition?.signalDefinitions ?? []),
    ...(definition?.updateDefinitions ?? []),
  ].filter(({ name }) => !name?.startsWith('__'));
  const silent = handlers.filter(({ description }) => !description?.trim());
  expect(silent.map(({ name }) => name)).toEqual([]);
}

test.each(Object.entries(inputs))(
  'where it stands, and what each of its handlers does: %s',
  async (type, input) => {
    const outside = await outsideThatKeepsAllUnderWay();
    await story.live(outside, async () => {
      const workflowId = `told/${type}`;
      const handle = await story.client.workflow.start(type, {
        ...{ workflowId, taskQueue: taskQueues.workflows, args: [input] },
      });
      await story.env.sleep('1 second');
      saysWhatItIs(await metadataOf(workflowId));
      await handle.terminate();
    });
  },
);

test(`where it stands, and what each of its handlers does: ${applicationWorkflow}`, async () => {
  const outside = await outsideThatKeepsAllUnderWay();
  await story.live(outside, async () => {
    const wish = applyTo({ id: programme }, `2026.${programme}.6WB5H7IJ`);
    await giver(story, outside, wish.id)(candidate, wish);
    saysWhatItIs(await metadataOf(`application/2026/${programme}/6WB5H7IJ`));
  });
});

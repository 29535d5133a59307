import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import {
  studentRecordsWorkflow,
  studentRecordsWorkflowId,
  taskQueues,
  type StudentRecordsInput,
} from '../src/messages/index.ts';
import { hour } from './clock.ts';
import { datesAround } from './people.ts';
import { openStory, Outside, recordHistory, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

function begin(dossierNumber: string): Promise<WorkflowHandle> {
  const input: StudentRecordsInput = { dossierNumber };
  return story.client.workflow.start(studentRecordsWorkflow, {
    workflowId: studentRecordsWorkflowId(dossierNumber),
    taskQueue: taskQueues.workflows,
    args: [input],
  });
}

test('records that are away for a night fill the dossier in the morning', async () => {
  const outside = new Outside(datesAround(await story.now()));
  outside.studentRecords = null;
  await story.live(outside, async () => {
    const handle = await begin('6WB5H7IJ');
    await story.env.sleep(9 * hour);
    const asked = outside.recordsAsked;
    // At first within seconds, then every ten minutes: neither given up nor hammered.
    expect(asked).toBeGreaterThan(40);
    expect(asked).toBeLessThan(80);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    outside.studentRecords = 'filled';
    await story.env.sleep(hour / 4);
    expect(await handle.result()).toBe('filled');
    expect(outside.recordsAsked).toBe(asked + 1);
    await recordHistory(handle, 'student-records-filled');
  });
});

test('records that do not know the student leave the dossier to them', async () => {
  const outside = new Outside(datesAround(await story.now()));
  outside.studentRecords = 'notFound';
  await story.live(outside, async () => {
    const handle = await begin('7XC6K8LM');
    expect(await handle.result()).toBe('notFound');
    expect(outside.recordsAsked).toBe(1);
  });
});

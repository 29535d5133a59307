import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import {
  accountStandingQuery,
  accountWorkflow,
  accountWorkflowId,
  activateUpdate,
  renewActivationUpdate,
  taskQueues,
  type AccountInput,
  type AccountStanding,
} from '../src/messages/index.ts';
import { datesAround } from './people.ts';
import { openStory, Outside, recordHistory, refusalOf, type Story } from './support.ts';

const hour = 3600 * 1000;
let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

async function open(dossierNumber: string): Promise<WorkflowHandle> {
  const input: AccountInput = { dossierNumber, timeZone: 'Europe/Paris' };
  return story.client.workflow.start(accountWorkflow, {
    workflowId: accountWorkflowId(dossierNumber),
    taskQueue: taskQueues.workflows,
    args: [input],
  });
}

test('an account that is never activated is destroyed after five days', async () => {
  const outside = new Outside(datesAround(await story.now()));
  await story.live(outside, async () => {
    const handle = await open('6WB5H7IJ');
    const { expiresAt } = await handle.query<AccountStanding>(accountStandingQuery);
    const days = (Date.parse(expiresAt) - Date.parse(await story.now())) / (24 * hour);
    expect(days).toBeGreaterThan(5);
    expect(days).toBeLessThanOrEqual(6);
    expect(await handle.result()).toMatchObject({ status: 'destroyed' });
    await recordHistory(handle, 'account-destroyed');
  });
  expect(outside.identityCalls).toEqual([
    'createAccount',
    'sendActivationMail 1',
    'destroyAccount',
  ]);
});

test('a new link makes the old one void, and the newest activates', async () => {
  const outside = new Outside(datesAround(await story.now()));
  await story.live(outside, async () => {
    const handle = await open('7XC6K8LM');
    const activate = (generation: number, updateId: string): Promise<AccountStanding> =>
      handle.executeUpdate(activateUpdate, { args: [{ generation }], updateId });
    await story.env.sleep(hour);
    expect(await handle.executeUpdate(renewActivationUpdate)).toMatchObject({ generation: 2 });
    await story.env.sleep(hour);
    expect(await refusalOf(activate(1, 'old-link'))).toBe('activationReplaced');
    expect(await activate(2, 'new-link')).toMatchObject({ status: 'active' });
    expect(await handle.result()).toMatchObject({ status: 'active' });
    await recordHistory(handle, 'account-activated');
  });
  expect(outside.identityCalls).toEqual([
    'createAccount',
    'sendActivationMail 1',
    'sendActivationMail 2',
    'enableAccount',
  ]);
});

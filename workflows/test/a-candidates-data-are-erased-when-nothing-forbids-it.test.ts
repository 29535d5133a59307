import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import {
  erasureStandingQuery,
  erasureWorkflow,
  erasureWorkflowId,
  taskQueues,
  withdrawErasureUpdate,
  type ErasureInput,
  type ErasureStanding,
} from '../src/messages/index.ts';
import { day, hour, later, sleepUntil } from './clock.ts';
import { datesAround } from './people.ts';
import { openStory, Outside, recordHistory, refusalOf, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  // Every task replays the whole history, as after a crash of the worker.
  story = await openStory({ cachedWorkflows: 0 });
});
afterAll(() => story?.close());

const steps = [
  'barFromApplying',
  'closeAccount',
  'eraseApplicationsOf',
  'eraseFiles',
  'eraseMails',
  'eraseDossier',
  'eraseIdentity',
] as const;
const afterAnHour = [
  'eraseApplicationsOf',
  'eraseFiles',
  'eraseMails',
  'eraseDossier',
  'eraseIdentity',
  'endErasure',
];
const everything = [...steps, ...afterAnHour];

const outsideNow = async (): Promise<Outside> => new Outside(datesAround(await story.now()));

function ask(dossierNumber: string, more: Partial<ErasureInput> = {}): Promise<WorkflowHandle> {
  const input: ErasureInput = { dossierNumber, ...more };
  return story.client.workflow.start(erasureWorkflow, {
    workflowId: erasureWorkflowId(dossierNumber),
    taskQueue: taskQueues.workflows,
    args: [input],
  });
}

const standingOf = (handle: WorkflowHandle): Promise<ErasureStanding> =>
  handle.query<ErasureStanding>(erasureStandingQuery);

test('who has no application is erased at once, and everything a second time when no token lives any more', async () => {
  const outside = await outsideNow();
  await story.live(outside, async () => {
    const handle = await ask('6WB5H7IJ');
    const { askedAt } = await standingOf(handle);
    await story.env.sleep(hour / 4);
    expect(outside.erasureSteps).toEqual(steps);
    expect(outside.mails).toEqual([
      {
        key: `erasure/6WB5H7IJ/${askedAt}`,
        template: 'dataErased',
        to: '6WB5H7IJ',
        data: {},
      },
    ]);
    expect(await refusalOf(handle.executeUpdate(withdrawErasureUpdate))).toBe('erasureUnderWay');
    expect(await handle.result()).toEqual({ status: 'done', askedAt, until: null });
    await recordHistory(handle, 'erasure-done');
  });
  expect(outside.erasureSteps).toEqual(everything);
  expect(outside.mails).toHaveLength(1);
});

test('the last mail leaves after the pieces and before the address', async () => {
  const outside = await outsideNow();
  const sendMail = outside.sendMail;
  outside.sendMail = async (mail) => {
    outside.erasureSteps.push('sendMail');
    await sendMail(mail);
  };
  await story.live(outside, async () => {
    await (await ask('7XC6K8LM')).result();
  });
  expect(outside.erasureSteps.slice(3, 6)).toEqual(['eraseFiles', 'sendMail', 'eraseMails']);
});

test('an erasure waits for the date that was told, and no step is done before', async () => {
  const outside = await outsideNow();
  const until = later(await story.now(), 15 * day);
  outside.erasureHold = until;
  const doneAt: string[] = [];
  outside.barFromApplying = async () => void doneAt.push(await story.now());
  // The use case looks at the clock, too.
  outside.findErasureHold = async () => ({
    until: (await story.now()) < until ? outside.erasureHold : null,
  });
  await story.live(outside, async () => {
    const handle = await ask('8YD7L9NP');
    await sleepUntil(story, later(until, -1000));
    expect(await standingOf(handle)).toMatchObject({ status: 'waiting', until });
    expect([...doneAt, ...outside.erasureSteps]).toEqual([]);
    expect(await handle.result()).toMatchObject({ status: 'done' });
  });
  expect(doneAt).toHaveLength(1);
  expect(Date.parse(doneAt[0] ?? '') - Date.parse(until)).toBeLessThan(hour);
});

test('a hold that ends early is noticed within a day, one that is prolonged counts', async () => {
  const outside = await outsideNow();
  const start = await story.now();
  outside.erasureHold = later(start, 4 * day);
  await story.live(outside, async () => {
    const handle = await ask('9ZE8M2QR');
    await story.env.sleep(2 * day);
    expect(outside.erasureSteps).toEqual([]);
    outside.erasureHold = later(start, 9 * day);
    await story.env.sleep(4 * day);
    expect(await standingOf(handle)).toMatchObject({
      status: 'waiting',
      until: later(start, 9 * day),
    });
    outside.erasureHold = null;
    await story.env.sleep(day + hour);
    expect(outside.erasureSteps.slice(0, steps.length)).toEqual(steps);
    expect(await handle.result()).toMatchObject({ status: 'done' });
  });
});

test('a request that was withdrawn erases nothing, and may be made again', async () => {
  const outside = await outsideNow();
  outside.erasureHold = later(await story.now(), 100 * day);
  await story.live(outside, async () => {
    const handle = await ask('2AB3C4DE');
    await story.env.sleep(3 * day);
    expect(await handle.executeUpdate(withdrawErasureUpdate)).toMatchObject({
      status: 'withdrawn',
    });
    expect(await handle.result()).toMatchObject({ status: 'withdrawn' });
    await recordHistory(handle, 'erasure-withdrawn');
    expect([...outside.erasureSteps, ...outside.mails]).toEqual([]);
    outside.erasureHold = null;
    expect(await (await ask('2AB3C4DE')).result()).toMatchObject({ status: 'done' });
  });
  expect(outside.erasureSteps).toEqual(everything);
});

test('who applies at the last moment is let go on, and the erasure waits for that application', async () => {
  const outside = await outsideNow();
  outside.barFromApplying = async () => {
    outside.erasureSteps.push('barFromApplying');
    outside.erasureHold = later(await story.now(), 50 * day);
  };
  await story.live(outside, async () => {
    const handle = await ask('3BC4D5EF');
    await story.env.sleep(hour);
    expect(outside.erasureSteps).toEqual(['barFromApplying', 'letApply']);
    expect(await standingOf(handle)).toMatchObject({
      status: 'waiting',
      until: outside.erasureHold,
    });
    await handle.executeUpdate(withdrawErasureUpdate);
  });
});

test.each([...new Set([...everything, 'sendMail', 'findErasureHold'])])(
  'a step that fails once is done again, and nothing is left out: %s',
  async (name) => {
    const outside = await outsideNow();
    const activities = outside as unknown as Record<string, (given: never) => Promise<unknown>>;
    const works = activities[name];
    let attempts = 0;
    activities[name] = async (given) => {
      attempts += 1;
      const answer = await works?.(given);
      // What it did is done, and nobody hears of it.
      if (attempts === 1) throw new Error('The service died');
      return answer;
    };
    const dossierNumber = `F${[...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_999_999, 7)}`;
    await story.live(outside, async () => {
      expect(await (await ask(dossierNumber)).result()).toMatchObject({ status: 'done' });
    });
    const once = outside.erasureSteps.filter((step, at, all) => step !== all[at - 1]);
    expect(once).toEqual(everything);
    expect(attempts).toBeGreaterThan(1);
    expect(new Set(outside.mails.map(({ key }) => key)).size).toBe(1);
  },
);

test('a request that waits for years outlives its history', async () => {
  const outside = await outsideNow();
  outside.erasureHold = later(await story.now(), 1000 * day);
  await story.live(outside, async () => {
    const handle = await ask('4CD5E6FG', { historyLimit: 60 });
    const { askedAt } = await standingOf(handle);
    const first = (await handle.describe()).runId;
    await story.env.sleep(20 * day);
    const now = await handle.describe();
    expect(now.runId).not.toBe(first);
    expect(now.status.name).toBe('RUNNING');
    expect(await standingOf(handle)).toMatchObject({ status: 'waiting', askedAt });
    expect(await handle.executeUpdate(withdrawErasureUpdate)).toMatchObject({
      status: 'withdrawn',
      askedAt,
    });
  });
  expect(outside.erasureSteps).toEqual([]);
});

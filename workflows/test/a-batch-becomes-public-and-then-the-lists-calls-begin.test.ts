import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { day, hour, later, sleepUntil } from './clock.ts';
import { endCampaign, programmeAt, publicationOf, startCampaign } from './campaigns.ts';
import { datesAround } from './people.ts';
import { openStory, Outside, recordHistory, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

test('a batch becomes public and then the calls of its lists begin', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const at = later(await story.now(), 10 * day);
  const next = later(at, day);
  outside.schedule.programmes = [
    programmeAt('M1-CINEMA', at, true),
    programmeAt('L3-DROIT', at),
    programmeAt('M1-INFO', next, true),
    programmeAt('M1-DROIT', null, true),
  ];
  const happened: string[] = [];
  const pages = ['A', 'B', null];
  let unpublished = 3;
  outside.wakeApplications = async ({ programme, unpublished: only, after, limit }) => {
    if (!only) return { told: 0, last: null };
    happened.push(`wake ${programme} after ${after}, ${limit} at most`);
    return { told: 1, last: pages[pages.indexOf(after ?? '') + 1] ?? null };
  };
  outside.countUnpublished = async ({ programmes }) => {
    if (programmes[0] !== 'M1-CINEMA') return 0;
    happened.push(`left ${unpublished}`);
    return unpublished--;
  };
  outside.signalWaitingList = async ({ programme, signal }) =>
    void happened.push(`${signal} ${programme}`);

  await story.live(outside, async () => {
    const handle = await startCampaign(story, 'BATCH');
    await sleepUntil(story, later(at, -1000));
    expect(happened).toEqual([]);
    await sleepUntil(story, later(at, hour));
    const batch = publicationOf(story, 'BATCH', at);
    expect(await batch.result()).toEqual({ programmes: ['L3-DROIT', 'M1-CINEMA'] });
    await recordHistory(batch, 'publication-of-a-batch');
    expect(happened.filter((what) => !what.includes('M1-INFO'))).toEqual(happened);
    expect(await publicationOf(story, 'BATCH', next).result()).toEqual({ programmes: ['M1-INFO'] });
    await endCampaign(story, outside, handle);
  });

  const wakes = ['after null', 'after A', 'after B'].map(
    (page) => `wake M1-CINEMA ${page}, 200 at most`,
  );
  expect(happened.slice(0, happened.indexOf('wake M1-INFO after null, 200 at most'))).toEqual([
    ...wakes,
    ...wakes.map((wake) => wake.replace('M1-CINEMA', 'L3-DROIT')),
    'left 3',
    ...[...wakes, 'left 2'],
    ...[...wakes, 'left 1'],
    ...[...wakes, 'left 0'],
    'openCalls M1-CINEMA',
  ]);
});

test('an application that is stuck holds up its own programme only', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const at = later(await story.now(), day);
  outside.schedule.programmes = [
    programmeAt('M1-STUCK', at, true),
    programmeAt('M1-CINEMA', at, true),
  ];
  let stuck = 1;
  outside.countUnpublished = async ({ programmes }) => (programmes[0] === 'M1-STUCK' ? stuck : 0);

  await story.live(outside, async () => {
    const handle = await startCampaign(story, 'STUCK');
    await sleepUntil(story, later(at, hour));
    expect(outside.listSignals).toEqual(['openCalls M1-CINEMA']);
    stuck = 0;
    await publicationOf(story, 'STUCK', at).result();
    expect(outside.listSignals).toEqual(['openCalls M1-CINEMA', 'openCalls M1-STUCK']);
    await endCampaign(story, outside, handle);
  });
});

test('a programme whose publication moves while the batch is being published is not waited for', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const at = later(await story.now(), day);
  outside.schedule.programmes = [programmeAt('M1-CINEMA', at, true)];
  outside.countUnpublished = async () => {
    outside.schedule = {
      ...outside.schedule,
      programmes: [programmeAt('M1-CINEMA', later(at, 30 * day), true)],
    };
    return 1;
  };

  await story.live(outside, async () => {
    const handle = await startCampaign(story, 'MOVES-MEANWHILE');
    await sleepUntil(story, later(at, hour));
    expect(await publicationOf(story, 'MOVES-MEANWHILE', at).result()).toEqual({ programmes: [] });
    expect(outside.listSignals).toEqual([]);
    await endCampaign(story, outside, handle);
  });
});

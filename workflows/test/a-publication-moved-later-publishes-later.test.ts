import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { day, hour, later, sleepUntil } from './clock.ts';
import {
  endCampaign,
  programmeAt,
  publicationOf,
  startCampaign,
  tellDatesChanged,
} from './campaigns.ts';
import { datesAround } from './people.ts';
import { openStory, Outside, recordHistory, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

/** What a publication does to the world outside, with the time at which it does it. */
async function watched(): Promise<{ outside: Outside; woken: [string, string][] }> {
  const outside = new Outside(datesAround(await story.now()));
  const woken: [string, string][] = [];
  outside.wakeApplications = async ({ programme, unpublished }) => {
    if (unpublished) woken.push([programme ?? 'all', await story.now()]);
    return { told: 1, last: null };
  };
  return { outside, woken };
}

test.each([
  ['and the campaign is told', 'MOVED-TOLD', true],
  ['and only the catalogue knows', 'MOVED-UNTOLD', false],
])('a publication moved later publishes later: %s', async (_how, campaign, told) => {
  const { outside, woken } = await watched();
  const now = await story.now();
  const [first, second] = [later(now, 10 * day), later(now, 20 * day)];
  outside.schedule.programmes = [programmeAt('M1-CINEMA', first, true)];

  await story.live(outside, async () => {
    const handle = await startCampaign(story, campaign);
    await story.env.sleep(5 * day);
    outside.schedule.programmes = [programmeAt('M1-CINEMA', second, true)];
    if (told) await tellDatesChanged(story, handle, 'M1-CINEMA');
    await sleepUntil(story, later(first, hour));
    const abandoned = publicationOf(story, campaign, first);
    expect(await abandoned.result()).toEqual({ programmes: [] });
    await recordHistory(abandoned, 'publication-moved');
    expect(woken).toEqual([]);

    await sleepUntil(story, later(second, hour));
    const held = publicationOf(story, campaign, second);
    expect(await held.result()).toEqual({ programmes: ['M1-CINEMA'] });
    await endCampaign(story, outside, handle);
  });

  expect(woken.map(([programme]) => programme)).toEqual(['M1-CINEMA']);
  expect(woken[0]?.[1].slice(0, 13)).toBe(second.slice(0, 13));
  expect(outside.listSignals.filter((signal) => signal.startsWith('openCalls'))).toEqual([
    'openCalls M1-CINEMA',
  ]);
});

test('a publication brought forward publishes at its new time, once', async () => {
  const { outside, woken } = await watched();
  const now = await story.now();
  const [first, second] = [later(now, 10 * day), later(now, 2 * day)];
  outside.schedule.programmes = [programmeAt('L3-DROIT', first)];

  await story.live(outside, async () => {
    const handle = await startCampaign(story, 'FORWARD');
    await story.env.sleep(day);
    outside.schedule.programmes = [programmeAt('L3-DROIT', second)];
    await tellDatesChanged(story, handle, 'L3-DROIT');
    await sleepUntil(story, later(second, hour));
    expect(await publicationOf(story, 'FORWARD', second).result()).toEqual({
      programmes: ['L3-DROIT'],
    });
    expect(await publicationOf(story, 'FORWARD', first).result()).toEqual({ programmes: [] });
    await endCampaign(story, outside, handle);
  });
  expect(woken).toHaveLength(1);
});

test('a time given up and taken again is a publication again', async () => {
  const { outside, woken } = await watched();
  const now = await story.now();
  const [first, second] = [later(now, 2 * day), later(now, 4 * day)];
  outside.schedule.programmes = [programmeAt('L3-DROIT', first)];

  await story.live(outside, async () => {
    const handle = await startCampaign(story, 'TAKEN-AGAIN');
    await story.env.sleep(day);
    for (const at of [second, first]) {
      outside.schedule.programmes = [programmeAt('L3-DROIT', at)];
      await tellDatesChanged(story, handle, 'L3-DROIT');
      await story.env.sleep(hour);
    }
    await sleepUntil(story, later(second, hour));
    expect(await publicationOf(story, 'TAKEN-AGAIN', first).result()).toEqual({
      programmes: ['L3-DROIT'],
    });
    await endCampaign(story, outside, handle);
  });
  expect(woken).toHaveLength(1);
});

test('a programme that joins a time already over is published at once', async () => {
  const { outside, woken } = await watched();
  const first = later(await story.now(), day);
  outside.schedule.programmes = [programmeAt('L3-DROIT', first)];

  await story.live(outside, async () => {
    const handle = await startCampaign(story, 'JOINS');
    await sleepUntil(story, later(first, hour));
    expect(await publicationOf(story, 'JOINS', first).result()).toEqual({
      programmes: ['L3-DROIT'],
    });
    outside.schedule.programmes.push(programmeAt('M1-CINEMA', first, true));
    await tellDatesChanged(story, handle, 'M1-CINEMA');
    await story.env.sleep(hour);
    expect(await publicationOf(story, 'JOINS', first).result()).toEqual({
      programmes: ['L3-DROIT', 'M1-CINEMA'],
    });
    await endCampaign(story, outside, handle);
  });
  expect(woken.map(([programme]) => programme)).toEqual(['L3-DROIT', 'L3-DROIT', 'M1-CINEMA']);
});

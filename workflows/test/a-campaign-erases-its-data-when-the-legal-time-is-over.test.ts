import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { day, later, sleepUntil } from './clock.ts';
import { standingOf, startCampaign } from './campaigns.ts';
import { datesAround } from './people.ts';
import { openStory, Outside, recordHistory, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

/** An outside of three pages to erase, and the times at which they were. */
async function withThreePages(): Promise<{ outside: Outside; erasedAt: string[] }> {
  const outside = new Outside(datesAround(await story.now()));
  const erasedAt: string[] = [];
  outside.eraseApplications = async () => erasedAt.push(await story.now()) === 3;
  return { outside, erasedAt };
}

test('a campaign erases its data when the legal time is over, and is over itself', async () => {
  const { outside, erasedAt } = await withThreePages();
  const { opensAt, endsAt, erasedAt: due } = outside.schedule;
  outside.schedule.opensAt = later(opensAt, 3 * day);

  await story.live(outside, async () => {
    const handle = await startCampaign(story, 'ERASED');
    const next = async () => (await standingOf(handle)).next;
    expect(await next()).toEqual({ at: outside.schedule.opensAt, what: 'opens' });
    await sleepUntil(story, later(outside.schedule.opensAt, 1000));
    expect(await next()).toEqual({ at: endsAt, what: 'ends' });
    await sleepUntil(story, later(endsAt, 1000));
    expect(await next()).toEqual({ at: due, what: 'erased' });
    await sleepUntil(story, later(due, -1000));
    expect(erasedAt).toEqual([]);
    expect(await handle.result()).toEqual({ erased: true });
    await recordHistory(handle, 'campaign-erased');
  });
  expect(erasedAt).toHaveLength(3);
  expect(erasedAt.every((at) => at >= due)).toBe(true);
});

test('a legal time that was prolonged meanwhile counts, whether the campaign was told or not', async () => {
  const { outside, erasedAt } = await withThreePages();
  const due = outside.schedule.erasedAt;

  await story.live(outside, async () => {
    const handle = await startCampaign(story, 'PROLONGED');
    await sleepUntil(story, later(due, -day));
    outside.schedule = { ...outside.schedule, erasedAt: later(due, 365 * day) };
    expect(await handle.result()).toEqual({ erased: true });
  });
  expect(erasedAt.every((at) => at >= later(due, 365 * day))).toBe(true);
});

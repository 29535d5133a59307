import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { day, later } from './clock.ts';
import {
  endCampaign,
  programmeAt,
  publicationOf,
  standingOf,
  startCampaign,
  until,
  signalDatesChanged,
} from './campaigns.ts';
import { datesAround } from './people.ts';
import { openStory, Outside, recordHistory, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

/** The engine asks for a new history after 4096 events; a page takes six of them, a look at a batch 23. */
const manyPages = 700;
const manyLooks = 190;

test('a publication that waits long continues as new and opens each list once', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const at = later(await story.now(), day);
  outside.schedule.programmes = [
    programmeAt('M1-STUCK', at, true),
    programmeAt('M1-CINEMA', at, true),
  ];
  let looks = 0;
  outside.countUnpublished = async ({ programmes }) =>
    programmes[0] === 'M1-STUCK' && ++looks < manyLooks ? 1 : 0;

  await story.live(outside, async () => {
    const handle = await startCampaign(story, 'LONG-WAIT');
    const first = await publicationOf(story, 'LONG-WAIT', at).describe();
    const batch = publicationOf(story, 'LONG-WAIT', at);
    expect(await batch.result()).toEqual({ programmes: ['M1-CINEMA', 'M1-STUCK'] });
    expect((await batch.describe()).runId).not.toBe(first.runId);
    await recordHistory(batch, 'publication-continued');
    await endCampaign(story, outside, handle);
  });
  expect(outside.listSignals).toEqual(['openCalls M1-CINEMA', 'openCalls M1-STUCK']);
});

test('a fan-out goes on where it was when the campaign continues as new', async () => {
  const outside = new Outside(datesAround(await story.now()));
  // A publication that is over before the long fan-out begins, and must not begin again.
  const at = await story.now();
  outside.schedule.programmes = [programmeAt('M1-CINEMA', at, true), programmeAt('L3-DROIT', null)];
  const told: string[] = [];
  outside.wakeApplications = async ({ programme, after, unpublished }) => {
    const page = Number(after ?? '0') + 1;
    told.push(unpublished ? 'published' : `${programme} ${page}`);
    const isLast = unpublished || programme !== null || page === manyPages;
    return { told: 200, last: isLast ? null : String(page) };
  };

  await story.live(outside, async () => {
    const handle = await startCampaign(story, 'MANY-PAGES');
    await publicationOf(story, 'MANY-PAGES', at).result();
    const { runId } = await handle.describe();
    await signalDatesChanged(handle, null);
    await signalDatesChanged(handle, 'L3-DROIT');
    await until(story, async () => (await standingOf(handle)).refreshes.length === 0);
    expect((await handle.describe()).runId).not.toBe(runId);
  });

  expect(told).toEqual([
    'published',
    ...Array.from({ length: manyPages }, (_, index) => `null ${index + 1}`),
    'L3-DROIT 1',
  ]);
  expect(outside.listSignals).toEqual([
    'openCalls M1-CINEMA',
    'seatsChanged M1-CINEMA',
    'seatsChanged L3-DROIT',
  ]);
});

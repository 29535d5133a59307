import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { campaignStandingQuery, type CampaignStanding } from '../src/messages/index.ts';
import {
  day,
  endCampaign,
  later,
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

/** The engine asks for a new history after 4096 events; a page takes six of them, a look at a batch 23. */
const manyPages = 750;
const manyLooks = 250;

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
    await story.env.sleep(1000);
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
    await story.env.sleep(1000);
    await publicationOf(story, 'MANY-PAGES', at).result();
    const { runId } = await handle.describe();
    await tellDatesChanged(handle, null);
    await tellDatesChanged(handle, 'L3-DROIT');
    while (!outside.listSignals.includes('seatsChanged L3-DROIT')) await story.env.sleep(1000);
    expect((await handle.describe()).runId).not.toBe(runId);
    const { refreshes } = await handle.query<CampaignStanding>(campaignStandingQuery);
    expect(refreshes).toEqual([]);
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

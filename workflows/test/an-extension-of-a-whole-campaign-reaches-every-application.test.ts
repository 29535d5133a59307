import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applicationWorkflowId, standingQuery, type Standing } from '../src/messages/index.ts';
import { day, later, sleepUntil } from './clock.ts';
import {
  endCampaign,
  programmeAt,
  signalDatesChanged,
  standingOf,
  startCampaign,
  tellDatesChanged,
  until,
} from './campaigns.ts';
import { applyTo, candidate, datesAround, file } from './people.ts';
import { giver, openStory, Outside, recordHistory, wake, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

const programmes = ['P1', 'P2', 'P3', 'P4', 'P5'];
const idOf = (programme: string) => `2026.${programme}.6WB5H7IJ`;

/** One candidate with five applications, and an outside that wakes them two a page. */
async function withApplications(campaign: string) {
  const outside = new Outside(datesAround(await story.now()));
  const ids = programmes.map((programme) => idOf(`${campaign}-${programme}`));
  const pages: string[][] = [];
  outside.wakeApplications = async ({ programme, after, limit }) => {
    expect(limit).toBe(200);
    const concerned = ids.filter((id) => programme === null || id === idOf(programme));
    const page = concerned.filter((id) => after === null || id > after).slice(0, 2);
    pages.push(page);
    for (const id of page) await wake(story, outside, id);
    const last = page.at(-1) ?? null;
    return { told: page.length, last: last === concerned.at(-1) ? null : last };
  };
  const apply = async (): Promise<void> => {
    for (const id of ids) {
      const [, programme = ''] = id.split('.');
      await giver(story, outside, id)(candidate, applyTo({ id: programme }, id));
    }
  };
  const standings = () =>
    Promise.all(
      ids.map((id) =>
        story.client.workflow.getHandle(applicationWorkflowId(id)).query<Standing>(standingQuery),
      ),
    );
  return { outside, ids, pages, apply, standings };
}

test('an extension of a whole campaign reaches every application in pages while commands go on', async () => {
  const { outside, ids, pages, apply, standings } = await withApplications('ALL');
  const closesAt = outside.dates.returnAt;
  const extended = later(closesAt, 7 * day);
  const tell = outside.wakeApplications;
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  outside.wakeApplications = async (request) => {
    if (pages.length === 1) await held;
    return tell(request);
  };
  outside.schedule.programmes = [programmeAt('ALL-P1', null, true), programmeAt('ALL-P2', null)];

  await story.live(outside, async () => {
    await apply();
    const handle = await startCampaign(story, 'ALL');
    outside.dates = { ...outside.dates, returnAt: extended };
    await signalDatesChanged(handle, null);
    // The second page does not come on; what was told is seen, and the campaign and its applications answer.
    await until(story, async () => (await standingOf(handle)).refreshes[0]?.told === 2);
    const id = ids[4] ?? '';
    const give = giver(story, outside, id);
    const deposited = await give(candidate, { type: 'depositPiece', piece: 'identity', file });
    expect(deposited.state.pieces[0]?.status).toBe('submitted');
    // A change that comes meanwhile waits for its turn, and twice the same is one.
    await signalDatesChanged(handle, 'ALL-P3');
    await signalDatesChanged(handle, 'ALL-P3');
    expect((await standingOf(handle)).refreshes).toEqual([
      { programme: null, after: ids[1], told: 2 },
      { programme: 'ALL-P3', after: null, told: 0 },
    ]);
    goOn();
    await until(story, async () => (await standingOf(handle)).refreshes.length === 0);

    expect(pages).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4), [ids[2]]]);
    expect(outside.listSignals).toEqual(['seatsChanged ALL-P1', 'seatsChanged ALL-P3']);
    const told = story.client.workflow.getHandle(applicationWorkflowId(id));
    await recordHistory(told, 'application-told-of-dates');
    for (const { state } of await standings()) {
      expect(state?.dates.returnAt).toBe(extended);
    }
    await sleepUntil(story, later(closesAt, day));
    for (const { state } of await standings()) expect(state?.end).toBeNull();
    await endCampaign(story, outside, handle);
    await recordHistory(handle, 'campaign-extended');
  });
});

test('a date brought forward wakes those whom it concerns, and nobody else', async () => {
  const { outside, pages, apply, standings } = await withApplications('ONE');

  await story.live(outside, async () => {
    await apply();
    const handle = await startCampaign(story, 'ONE');
    await story.env.sleep(5 * day);
    outside.dates = { ...outside.dates, returnAt: later(await story.now(), -day) };
    await tellDatesChanged(story, handle, 'ONE-P2');
    expect(pages).toEqual([[idOf('ONE-P2')]]);
    const ends = async () => (await standings()).map(({ state }) => state?.end);
    await until(story, async () => (await ends())[1] !== null);
    expect(await ends()).toEqual([null, 'refusedLate', null, null, null]);
    await endCampaign(story, outside, handle);
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applicationWorkflowId } from '../src/messages/index.ts';
import { day, hour, later, sleepUntil } from './clock.ts';
import { decided, unfavourable } from './lives.ts';
import { applyTo, datesAround } from './people.ts';
import { giver, openStory, Outside, terminateWhenQuiet, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

const condition = {
  ...{ id: 'licence', title: { fr: 'Licence', en: 'Licence' } },
  ...{ dueAt: null, fileNeeded: true },
};
const outcomes: Record<string, Parameters<typeof decided>[2]> = {
  decisionFavourable: { status: 'favourable' },
  decisionWithReserve: { status: 'favourableWithReserve', conditions: [condition] },
  decisionWaitingList: { status: 'waitingList', rank: 4 },
  decisionUnfavourable: unfavourable,
};
const ofTheFile = new Set<string>([
  'applicationRegistered',
  'fileTransmitted',
  'fileReceived',
  'fileComplete',
]);

test('no mail tells a decision before its publication, moved later too, and then each does once', async () => {
  const now = await story.now();
  const [first, second] = [later(now, 5 * day), later(now, 8 * day)];
  const outside = new Outside({ ...datesAround(now), publicationAt: first });
  const mails = (): string[] =>
    outside.mails.map(({ template }) => template).filter((template) => !ofTheFile.has(template));

  await story.live(outside, async () => {
    const ids = Object.keys(outcomes).map((_, index) => `2026.SECRET-${index}.6WB5H7IJ`);
    for (const [index, outcome] of Object.values(outcomes).entries()) {
      const id = ids[index] ?? '';
      const wish = applyTo({ limited: true }, id);
      await decided(giver(story, outside, id), wish, outcome);
    }
    await sleepUntil(story, first, -1000);
    expect(mails()).toEqual([]);
    outside.dates = { ...outside.dates, publicationAt: second };
    await sleepUntil(story, second, -1000);
    expect(mails()).toEqual([]);
    await sleepUntil(story, second, hour);
    expect(mails().sort()).toEqual(Object.keys(outcomes).sort());
    for (const id of ids) {
      await terminateWhenQuiet(story.client.workflow.getHandle(applicationWorkflowId(id)));
    }
  });
});

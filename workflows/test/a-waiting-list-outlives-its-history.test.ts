import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCallsSignal } from '../src/messages/index.ts';
import { datesAround } from './people.ts';
import { openStory, Outside, recordHistory, terminateWhenQuiet, type Story } from './support.ts';
import { favourable, limitedProgramme, waitingAt } from './waiting-lists.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

/** The engine asks for a new history after 4,096 events; each signal is one. */
const manySignals = 4_200;

test('a waiting list goes on as new with its candidates, its calls and what it has told', async () => {
  const outside = new Outside(datesAround(await story.now()));
  outside.seats = { ...outside.seats, capacity: 2 };
  const programme = limitedProgramme(story, outside, 'M1-LONG');

  await story.live(outside, async () => {
    await programme.decide('ANNE0001', favourable);
    await programme.decide('BRUNO001', waitingAt(1));
    await programme.decide('CLAIRE01', waitingAt(2));
    await programme.openCalls();
    await programme.until(async () => (await programme.decisionOf('BRUNO001')) === 'favourable');
    const { runId } = await programme.list.describe();
    for (let sent = 0; sent < manySignals; sent += 200) {
      const signals = Array.from({ length: 200 }, () => programme.list.signal(openCallsSignal));
      await Promise.all(signals);
    }
    await programme.until(async () => (await programme.list.describe()).runId !== runId);
    expect(await programme.standing()).toMatchObject({
      ...{ status: 'open', live: 2, waiting: 1, called: 1, lastCalledRank: 1 },
    });

    await programme.say('ANNE0001', 'withdraw');
    await programme.until(async () => (await programme.decisionOf('CLAIRE01')) === 'favourable');
    await programme.until(() => outside.listStandings.at(-1)?.called === 2);
    expect(outside.listStandings.at(-1)).toMatchObject({ live: 2, waiting: 0, lastCalledRank: 2 });
    // The short history of the second run: it begins with what the first one carried over.
    await recordHistory(programme.list, 'waiting-list-continued');
    await terminateWhenQuiet(programme.list);
  });

  const revisions = outside.listStandings.map(({ revision }) => revision);
  expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { day, later, sleepUntil } from './clock.ts';
import { datesAround } from './people.ts';
import { openStory, Outside, terminateWhenQuiet, type Story } from './support.ts';
import { favourable, limitedProgramme, waitingAt } from './waiting-lists.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

test('a list with nobody left to call says so, and takes it back when somebody waits again', async () => {
  const outside = new Outside(datesAround(await story.now()));
  outside.seats = { ...outside.seats, capacity: 2 };
  const programme = limitedProgramme(story, outside, 'M1-EXHAUSTED');
  const last = () => outside.listStandings.at(-1);

  await story.live(outside, async () => {
    await programme.decide('ANNE0001', favourable);
    await programme.decide('BRUNO001', waitingAt(1));
    await programme.openCalls();
    await programme.until(() => last()?.called === 1);
    expect(last()).toMatchObject({ live: 2, waiting: 0, exhausted: false });

    await programme.say('BRUNO001', 'withdraw');
    await programme.until(() => last()?.exhausted === true);
    expect(last()).toMatchObject({ status: 'open', live: 1, waiting: 0 });

    await programme.decide('CLAIRE01', waitingAt(2));
    await programme.until(() => last()?.exhausted === false);
    expect(last()).toMatchObject({ live: 2, waiting: 0, called: 2, lastCalledRank: 2 });
    await terminateWhenQuiet(programme.list);
  });
});

test('a list that closes says that it is closed, no more that nobody is left to call', async () => {
  const now = await story.now();
  const closesAt = later(now, 5 * day);
  const outside = new Outside(datesAround(now));
  outside.seats = { ...outside.seats, capacity: 2, closesAt };
  const programme = limitedProgramme(story, outside, 'M1-EXHAUSTED-CLOSED');
  const last = () => outside.listStandings.at(-1);

  await story.live(outside, async () => {
    await programme.decide('ANNE0001', favourable);
    await programme.openCalls();
    await programme.until(() => last()?.exhausted === true);
    await sleepUntil(story, closesAt, -1000);
    expect(last()).toMatchObject({ status: 'open', exhausted: true, closesAt });
    await sleepUntil(story, closesAt, 60_000);
    // Told by itself: nothing but its date has happened.
    expect(last()).toMatchObject({ status: 'closed', live: 1, waiting: 0, exhausted: false });
    await terminateWhenQuiet(programme.list);
  });
});

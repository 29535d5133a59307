import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { datesAround } from './people.ts';
import { openStory, Outside, terminateWhenQuiet, type Story } from './support.ts';
import { favourable, limitedProgramme, waitingAt } from './waiting-lists.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

test('more seats call more candidates, fewer take nothing back, and a factor lets more offers out', async () => {
  const outside = new Outside(datesAround(await story.now()));
  outside.seats = { ...outside.seats, capacity: 1 };
  const programme = limitedProgramme(story, outside, 'M1-GROWS');
  const calledIs = (called: number) => (): boolean =>
    outside.listStandings.at(-1)?.called === called;

  await story.live(outside, async () => {
    await programme.decide('ANNE0001', favourable);
    for (const [index, who] of ['BRUNO001', 'CLAIRE01', 'DENIS001', 'EMMA0001'].entries()) {
      await programme.decide(who, waitingAt(index + 1));
    }
    await programme.until(async () => (await programme.standing()).waiting === 4);
    await programme.openCalls();

    outside.seats = { ...outside.seats, capacity: 3 };
    await programme.seatsChanged();
    await programme.until(calledIs(2));
    await programme.until(async () => (await programme.decisionOf('CLAIRE01')) === 'favourable');
    expect(await programme.decisionOf('BRUNO001')).toBe('favourable');
    expect(await programme.decisionOf('DENIS001')).toBe('waitingList');

    outside.seats = { ...outside.seats, capacity: 2 };
    await programme.seatsChanged();
    await programme.until(() => outside.listStandings.at(-1)?.capacity === 2);
    await programme.say('ANNE0001', 'withdraw');
    await programme.until(() => outside.listStandings.at(-1)?.live === 2);
    expect(outside.listStandings.at(-1)).toMatchObject({ live: 2, waiting: 2, called: 2 });

    outside.seats = { ...outside.seats, overCall: 1.5 };
    await programme.seatsChanged();
    await programme.until(calledIs(3));
    await programme.until(async () => (await programme.decisionOf('DENIS001')) === 'favourable');
    expect(await programme.decisionOf('EMMA0001')).toBe('waitingList');
    await terminateWhenQuiet(programme.list);
  });
});

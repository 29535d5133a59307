import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { datesAround } from './people.ts';
import {
  eventsOf,
  openStory,
  Outside,
  recordHistory,
  terminateWhenQuiet,
  type Story,
} from './support.ts';
import { favourable, limitedProgramme, waitingAt } from './waiting-lists.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

async function outsideWithSeats(capacity: number): Promise<Outside> {
  const outside = new Outside(datesAround(await story.now()));
  outside.seats = { ...outside.seats, capacity };
  return outside;
}

test('a withdrawal calls the next one, and so does a reply that never comes', async () => {
  const outside = await outsideWithSeats(1);
  const programme = limitedProgramme(story, outside, 'M2-ONE-SEAT');

  await story.live(outside, async () => {
    await programme.decide('CLAIRE01', waitingAt(2));
    await programme.decide('ANNE0001', favourable);
    await programme.decide('BRUNO001', waitingAt(1));
    await programme.until(async () => (await programme.standing()).live === 1);
    await programme.openCalls();
    await programme.until(() => outside.listStandings.at(-1)?.status === 'open');
    expect(await programme.standing()).toMatchObject({ live: 1, waiting: 2, called: 0 });

    await programme.say('ANNE0001', 'withdraw');
    await programme.until(async () => (await programme.decisionOf('BRUNO001')) === 'favourable');
    expect(await programme.decisionOf('CLAIRE01')).toBe('waitingList');

    // Bruno lets the reply date pass.
    await story.env.sleep('16 days');
    await programme.until(async () => (await programme.decisionOf('CLAIRE01')) === 'favourable');
    await programme.say('CLAIRE01', 'confirm');
    await programme.until(() => outside.listStandings.at(-1)?.confirmed === 1);
    expect(await programme.standing()).toMatchObject({
      ...{ live: 1, waiting: 0, called: 2, lastCalledRank: 2, exhausted: false },
    });
    expect(await programme.list.result()).toMatchObject({ status: 'closed', confirmed: 1 });
    await recordHistory(programme.list, 'waiting-list-two-called');
  });

  const offered = outside.mails.filter(({ template }) => template === 'waitingListOffer');
  expect(offered.map(({ to }) => to)).toEqual(['BRUNO001', 'CLAIRE01']);
  const revisions = outside.listStandings.map(({ revision }) => revision);
  expect(revisions).toEqual([...revisions.keys()].map((index) => index + 1));
});

test('a seat given back is offered in the very step in which the list hears of it', async () => {
  const outside = await outsideWithSeats(1);
  const programme = limitedProgramme(story, outside, 'M2-AT-ONCE');

  await story.live(outside, async () => {
    await programme.decide('ANNE0001', favourable);
    await programme.decide('BRUNO001', waitingAt(1));
    await programme.openCalls();
    await programme.until(() => outside.listStandings.at(-1)?.status === 'open');
    await programme.say('ANNE0001', 'withdraw');
    await programme.until(async () => (await programme.decisionOf('BRUNO001')) === 'favourable');

    const { events } = await programme.list.fetchHistory();
    const kinds = (events ?? []).map((event) =>
      Object.keys(event).find((name) => name.endsWith('EventAttributes')),
    );
    const offer = kinds.indexOf('signalExternalWorkflowExecutionInitiatedEventAttributes');
    expect(kinds.slice(offer - 4, offer)).toEqual([
      'workflowExecutionSignaledEventAttributes',
      'workflowTaskScheduledEventAttributes',
      'workflowTaskStartedEventAttributes',
      'workflowTaskCompletedEventAttributes',
    ]);
    await terminateWhenQuiet(programme.list);
  });
});

test('nobody is called before the seats are known, however early calls are opened', async () => {
  const outside = await outsideWithSeats(2);
  const programme = limitedProgramme(story, outside, 'M2-CATALOGUE-DOWN');
  let isDown = true;
  outside.lookUpSeats = async () => {
    if (isDown) throw new Error('The catalogue is down');
    return outside.seats;
  };

  await story.live(outside, async () => {
    await programme.decide('BRUNO001', waitingAt(1));
    await programme.openCalls();
    await story.env.sleep('1 hour');
    expect(await programme.decisionOf('BRUNO001')).toBe('waitingList');
    expect(outside.listStandings).toEqual([]);
    isDown = false;
    await programme.until(async () => (await programme.decisionOf('BRUNO001')) === 'favourable');
    await terminateWhenQuiet(programme.list);
  });
});

test('a candidate whose application is gone is passed over', async () => {
  const outside = await outsideWithSeats(1);
  const programme = limitedProgramme(story, outside, 'M2-GONE');

  await story.live(outside, async () => {
    await programme.decide('BRUNO001', waitingAt(1));
    await programme.decide('CLAIRE01', waitingAt(2));
    await programme.until(async () => (await programme.standing()).waiting === 2);
    await terminateWhenQuiet(programme.application('BRUNO001'));
    await programme.openCalls();
    await programme.until(async () => (await programme.decisionOf('CLAIRE01')) === 'favourable');
    await programme.until(() => outside.listStandings.at(-1)?.called === 2);
    expect(outside.listStandings.at(-1)).toMatchObject({ live: 1, waiting: 0, lastCalledRank: 2 });
    await terminateWhenQuiet(programme.list);
  });
  expect(eventsOf(outside, 'promoted')).toHaveLength(1);
});

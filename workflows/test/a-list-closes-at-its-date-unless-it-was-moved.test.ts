import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { endOfDayAfter } from '../src/domain/index.ts';
import { searchAttributes } from '../src/messages/index.ts';
import { day, hour, later, sleepUntil } from './clock.ts';
import { datesAround } from './people.ts';
import { openStory, Outside, recordHistory, terminateWhenQuiet, type Story } from './support.ts';
import { favourable, limitedProgramme, waitingAt } from './waiting-lists.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

/** One seat, and a list that closes in ten days: in the catalogue for the list and for the applications. */
async function closingInTenDays(): Promise<{ outside: Outside; closesAt: string }> {
  const now = await story.now();
  const closesAt = later(now, 10 * day);
  const outside = new Outside({ ...datesAround(now), replyDays: 60 });
  outside.seats = { ...outside.seats, capacity: 1 };
  moveClosing(outside, closesAt);
  return { outside, closesAt };
}

function moveClosing(outside: Outside, closesAt: string): void {
  outside.dates = { ...outside.dates, waitingListClosesAt: closesAt };
  outside.seats = { ...outside.seats, closesAt };
}

function mailsTo(outside: Outside, dossierNumber: string): string[] {
  return outside.mails.filter(({ to }) => to === dossierNumber).map(({ template }) => template);
}

test('a list closes at its date: a seat given back later calls nobody', async () => {
  const { outside, closesAt } = await closingInTenDays();
  const programme = limitedProgramme(story, outside, 'M1-CLOSES');

  await story.live(outside, async () => {
    await programme.decide('ANNE0001', favourable);
    await programme.decide('BRUNO001', waitingAt(1));
    await programme.openCalls();
    await programme.until(async () => (await programme.standing()).waiting === 1);
    const { typedSearchAttributes: shown } = await programme.list.describe();
    expect(shown.get(searchAttributes.programme)).toBe('M1-CLOSES');
    expect(shown.get(searchAttributes.nextDeadline)).toEqual(new Date(closesAt));
    await sleepUntil(story, closesAt, -1000);
    expect(await programme.standing()).toMatchObject({ status: 'open', closesAt });
    await sleepUntil(story, closesAt, 60_000);
    expect(outside.listStandings.at(-1)).toMatchObject({ status: 'closed', called: 0, live: 1 });
    await programme.say('ANNE0001', 'withdraw');
    await programme.until(() => outside.listStandings.at(-1)?.live === 0);
    const { closesAt: until, ...figures } = await programme.list.result();
    expect(figures).toMatchObject({ status: 'closed', called: 0, live: 0, waiting: 1 });
    expect(until).toBe(closesAt);
    await recordHistory(programme.list, 'waiting-list-closed');
  });

  const mails = mailsTo(outside, 'BRUNO001');
  expect(mails).toContain('waitingListClosed');
  expect(mails).not.toContain('waitingListOffer');
});

test('a closing that was moved later keeps the list open, though nobody told the list', async () => {
  const { outside, closesAt } = await closingInTenDays();
  const programme = limitedProgramme(story, outside, 'M1-EXTENDED');

  await story.live(outside, async () => {
    await programme.decide('ANNE0001', favourable);
    await programme.decide('BRUNO001', waitingAt(1));
    await programme.openCalls();
    await programme.until(async () => (await programme.standing()).waiting === 1);
    moveClosing(outside, later(closesAt, 5 * day));
    await sleepUntil(story, closesAt, day);
    expect(await programme.standing()).toMatchObject({
      status: 'open',
      closesAt: later(closesAt, 5 * day),
    });
    await programme.say('ANNE0001', 'withdraw');
    await programme.until(async () => (await programme.decisionOf('BRUNO001')) === 'favourable');
    await sleepUntil(story, closesAt, 6 * day);
    expect(await programme.standing()).toMatchObject({ status: 'closed', called: 1 });
    await terminateWhenQuiet(programme.list);
  });
});

test('a closing that is moved after it has passed opens the list again, in its order', async () => {
  const { outside, closesAt } = await closingInTenDays();
  const programme = limitedProgramme(story, outside, 'M1-REOPENED');

  await story.live(outside, async () => {
    await programme.decide('ANNE0001', favourable);
    await programme.decide('CLARA001', waitingAt(2));
    await programme.decide('BRUNO001', waitingAt(1));
    await programme.openCalls();
    await sleepUntil(story, closesAt, day);
    expect(await programme.standing()).toMatchObject({ status: 'closed' });
    await programme.say('ANNE0001', 'withdraw');
    await programme.until(() => outside.listStandings.at(-1)?.live === 0);
    moveClosing(outside, later(closesAt, 5 * day));
    await programme.seatsChanged();
    await programme.until(async () => (await programme.decisionOf('BRUNO001')) === 'favourable');
    expect(await programme.standing()).toMatchObject({ status: 'open', called: 1, waiting: 1 });
    expect(await programme.decisionOf('CLARA001')).toBe('waitingList');
    await terminateWhenQuiet(programme.list);
  });
  expect(mailsTo(outside, 'BRUNO001').slice(-3)).toEqual([
    'waitingListClosed',
    'waitingListReopened',
    'waitingListOffer',
  ]);
});

test('an outage over a reply date and the closing: the manager is told of a free seat, and a later closing gives it', async () => {
  const { outside } = await closingInTenDays();
  outside.dates = { ...outside.dates, replyDays: 5 };
  const replyAt = endOfDayAfter(await story.now(), 5, 'Europe/Paris');
  const closesAt = later(replyAt, 120_000);
  moveClosing(outside, closesAt);
  const programme = limitedProgramme(story, outside, 'M1-OUTAGE');

  await story.live(outside, async () => {
    await programme.decide('ANNE0001', favourable);
    await programme.decide('BRUNO001', waitingAt(1));
    await programme.openCalls();
    await programme.until(async () => (await programme.standing()).waiting === 1);
    await sleepUntil(story, replyAt, -60_000);
  });
  // The services are away: whatever a workflow asks of them is asked again.
  await sleepUntil(story, closesAt, 60_000);
  await story.live(outside, async () => {
    await sleepUntil(story, closesAt, hour);
    await programme.until(() => {
      const told = outside.listStandings.at(-1);
      return told?.status === 'closed' && told.live === 0;
    });
    expect(outside.listStandings.at(-1)).toMatchObject({ called: 0, waiting: 1 });
    await programme.until(() => mailsTo(outside, 'BRUNO001').includes('waitingListClosed'));
    moveClosing(outside, later(closesAt, 5 * day));
    await programme.seatsChanged();
    await programme.until(async () => (await programme.decisionOf('BRUNO001')) === 'favourable');
    await terminateWhenQuiet(programme.list);
  });
});

test('a word that comes after the end of the campaign starts a list that offers and tells nothing', async () => {
  const { outside } = await closingInTenDays();
  const programme = limitedProgramme(story, outside, 'M1-AFTER');
  outside.seats = { ...outside.seats, campaignEndsAt: later(await story.now(), -1) };

  await story.live(outside, async () => {
    await programme.openCalls();
    expect(await programme.list.result()).toMatchObject({ revision: 0, called: 0 });
  });
  expect(outside.listStandings).toEqual([]);
});

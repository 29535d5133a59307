import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { day, later, sleepUntil } from './clock.ts';
import { decided, transmitted } from './lives.ts';
import { applyTo, candidate, datesAround } from './people.ts';
import { giver, mailsAbout, openStory, Outside, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  // Every task replays the histories, as a worker that starts again does.
  story = await openStory({ cachedWorkflows: 0 });
});
afterAll(() => story?.close());

const reminders = (outside: Outside, id: string): string[] =>
  mailsAbout(outside, id)
    .map(({ template }) => template)
    .filter((template) => template.startsWith('reminder'));

test('7 and 2 days before the return date, once each, also when the worker starts again', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const { returnAt } = outside.dates;
  const wish = applyTo({ id: 'REMINDED' }, '2026.REMINDED.6WB5H7IJ');
  const give = giver(story, outside, wish.id);
  await story.live(outside, async () => {
    await give(candidate, wish);
    await sleepUntil(story, later(returnAt, -8 * day));
    expect(reminders(outside, wish.id)).toEqual([]);
    await sleepUntil(story, later(returnAt, -6 * day));
    expect(reminders(outside, wish.id)).toEqual(['reminderReturn']);
    await sleepUntil(story, later(returnAt, -3 * day));
    expect(reminders(outside, wish.id)).toEqual(['reminderReturn']);
    await sleepUntil(story, later(returnAt, -day));
    expect(reminders(outside, wish.id)).toEqual(['reminderReturn', 'reminderReturn']);
  });
});

test('none for a file that was handed over', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = applyTo({ id: 'DONE', reception: 'automatic' }, '2026.DONE.6WB5H7IJ');
  const give = giver(story, outside, wish.id);
  await story.live(outside, async () => {
    await transmitted(give, wish);
    await sleepUntil(story, later(outside.dates.returnAt, day));
    expect(reminders(outside, wish.id)).toEqual([]);
  });
});

test('none for an answer that was given', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = applyTo({ id: 'ANSWERED', reception: 'automatic' }, '2026.ANSWERED.6WB5H7IJ');
  const give = giver(story, outside, wish.id);
  await story.live(outside, async () => {
    await decided(give, wish, { status: 'favourable' });
    await give(candidate, { type: 'confirm' });
    await sleepUntil(story, later(await story.now(), 16 * day));
    expect(reminders(outside, wish.id)).toEqual([]);
  });
});

test('2 days before the reply date, while no answer was given', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = applyTo({ id: 'REPLY', reception: 'automatic' }, '2026.REPLY.6WB5H7IJ');
  const give = giver(story, outside, wish.id);
  await story.live(outside, async () => {
    await decided(give, wish, { status: 'favourable' });
    await sleepUntil(story, later(await story.now(), 13 * day + 3_600_000));
    expect(reminders(outside, wish.id)).toEqual(['reminderReply']);
    await give(candidate, { type: 'confirm' });
  });
});

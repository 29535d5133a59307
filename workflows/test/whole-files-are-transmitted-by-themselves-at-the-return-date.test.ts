import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applicationWorkflowId } from '../src/messages/index.ts';
import { day, later, sleepUntil } from './clock.ts';
import { applyTo, candidate, datesAround, file } from './people.ts';
import { eventsOf, giver, openStory, Outside, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

test('where the programme says so, a whole file is transmitted and an unfinished one refused', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const programme = {
    id: 'AUTO',
    lateFiles: 'transmitIfComplete',
    reception: 'automatic',
  } as const;
  const whole = applyTo(programme, '2026.AUTO.6WB5H7IJ');
  const unfinished = { ...applyTo(programme, '2026.AUTO.7XC6K8LM'), candidate: '7XC6K8LM' };
  const other = { id: '7xc6k8lm', roles: ['candidate' as const], dossierNumber: '7XC6K8LM' };
  const { returnAt } = outside.dates;
  await story.live(outside, async () => {
    const give = giver(story, outside, whole.id);
    await give(candidate, whole);
    await give(candidate, { type: 'depositPiece', piece: 'identity', file });
    await give(candidate, { type: 'declareNotConcerned', piece: 'vapp' });
    const giveOther = giver(story, outside, unfinished.id);
    await giveOther(other, unfinished);
    await giveOther(other, { type: 'depositPiece', piece: 'identity', file });
    await sleepUntil(story, later(returnAt, day));
    const handle = story.client.workflow.getHandle(applicationWorkflowId(unfinished.id));
    expect(await handle.result()).toEqual({ end: 'refusedLate' });
  });
  expect(eventsOf(outside, 'transmitted')).toMatchObject([
    { at: returnAt, by: { role: 'system' } },
  ]);
  expect(eventsOf(outside, 'received')).toHaveLength(1);
  expect(eventsOf(outside, 'refusedLate')).toHaveLength(1);
  const mailsTo = (to: string): string[] =>
    outside.mails.filter((mail) => mail.to === to).map(({ template }) => template);
  expect(mailsTo('6WB5H7IJ').slice(-2)).toEqual(['fileTransmittedByDeadline', 'fileReceived']);
  expect(mailsTo('7XC6K8LM').at(-1)).toBe('refusedLate');
});

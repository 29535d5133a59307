import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applicationWorkflowId } from '../src/messages/index.ts';
import { day, later, sleepUntil } from './clock.ts';
import { transmitted } from './lives.ts';
import { applyTo, candidate, datesAround, file, manager } from './people.ts';
import { eventsOf, giver, openStory, Outside, refusalOf, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

const dueOn = (instant: string): string => instant.slice(0, 10);

test('a piece is refused and handed in again, round after round; an accepted one stays accepted', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = applyTo({ id: 'ROUNDS', reception: 'automatic' }, '2026.ROUNDS.6WB5H7IJ');
  const give = giver(story, outside, wish.id);
  await story.live(outside, async () => {
    await transmitted(give, wish);
    for (let round = 1; round <= 5; round += 1) {
      await give(manager, {
        type: 'refusePiece',
        piece: 'identity',
        comment: `Toujours illisible (${round})`,
        dueOn: dueOn(later(await story.now(), 10 * day)),
        blocking: 'now',
      });
      const { state } = await give(manager, { type: 'declareIncomplete' });
      expect(state).toMatchObject({ fileStatus: 'incomplete', transmittedAt: null });
      await story.env.sleep(day);
      const again = { ...file, id: `file-of-round-${round}` };
      await give(candidate, { type: 'depositPiece', piece: 'identity', file: again });
      await give(candidate, { type: 'transmit' });
    }
    await give(manager, { type: 'acceptPiece', piece: 'identity' });
    const { state } = await give(manager, { type: 'declareComplete' });
    expect(state.fileStatus).toBe('complete');
    expect(state.pieces[0]).toMatchObject({ status: 'accepted', file: { id: 'file-of-round-5' } });
    const refuseAgain = { comment: 'Trop tard', dueOn: '2099-01-01', blocking: 'now' } as const;
    expect(
      await refusalOf(give(manager, { type: 'refusePiece', piece: 'identity', ...refuseAgain })),
    ).toBe('pieceClosed');
  });
  expect(outside.mails.filter(({ template }) => template === 'fileIncomplete')).toHaveLength(5);
});

test('two pieces with dates of their own: one reminder each, then what blocks ends the application', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = applyTo({ id: 'TWO', reception: 'automatic' }, '2026.TWO.6WB5H7IJ');
  const give = giver(story, outside, wish.id);
  await story.live(outside, async () => {
    await give(candidate, wish);
    await give(candidate, { type: 'depositPiece', piece: 'identity', file });
    const second = { ...file, id: 'second-file' };
    await give(candidate, { type: 'depositPiece', piece: 'vapp', file: second });
    await give(candidate, { type: 'transmit' });
    const now = await story.now();
    for (const [piece, days, blocking] of [
      ['identity', 5, 'later'],
      ['vapp', 10, 'now'],
    ] as const) {
      await give(manager, {
        type: 'refusePiece',
        piece,
        comment: 'Illisible',
        dueOn: dueOn(later(now, days * day)),
        blocking,
      });
    }
    await give(manager, { type: 'declareIncomplete' });
    // The first date passes: it holds nothing up, and the manager gets a task.
    await sleepUntil(story, later(now, 7 * day));
    expect(eventsOf(outside, 'pieceOverdue')).toMatchObject([{ piece: 'identity' }]);
    const handle = story.client.workflow.getHandle(applicationWorkflowId(wish.id));
    expect(await handle.result()).toEqual({ end: 'refusedIncomplete' });
  });
  expect(eventsOf(outside, 'refusedIncomplete')).toMatchObject([{ piece: 'vapp' }]);
  expect(outside.mails.map(({ template }) => template).slice(-4)).toEqual([
    'fileIncomplete',
    'reminderPiece',
    'reminderPiece',
    'refusedIncomplete',
  ]);
});

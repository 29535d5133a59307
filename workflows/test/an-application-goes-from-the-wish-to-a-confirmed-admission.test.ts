import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { replay } from '../src/domain/index.ts';
import { applicationWorkflowId } from '../src/messages/index.ts';
import { applyTo, candidate, chair, datesAround, file, manager, member } from './people.ts';
import { giver, openStory, Outside, recordHistory, refusalOf, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

test('an application goes from the wish to a confirmed admission, and every mail leaves once', async () => {
  const outside = new Outside(datesAround(await story.now()));
  const wish = applyTo();
  const give = giver(story, outside, wish.id);

  await story.live(outside, async () => {
    const applied = await give(candidate, wish, { updateId: 'key-of-the-click' });
    expect(applied).toMatchObject({ revision: 1, state: { fileStatus: 'awaiting' } });
    // A double click sends the same key, a second tab another one.
    expect(await give(candidate, wish, { updateId: 'key-of-the-click' })).toEqual(applied);
    expect(await refusalOf(give(candidate, wish))).toBe('alreadyApplied');

    await give(candidate, { type: 'depositPiece', piece: 'identity', file });
    expect(await refusalOf(give(candidate, { type: 'transmit' }))).toBe('piecesMissing');
    await give(candidate, { type: 'declareNotConcerned', piece: 'vapp' });
    await give(candidate, { type: 'transmit' });
    await give(manager, { type: 'receive' });
    await give(manager, {
      type: 'refusePiece',
      piece: 'identity',
      comment: 'La pièce est illisible, merci de nous la renvoyer.',
      dueOn: outside.dates.closesAt.slice(0, 10),
      blocking: 'now',
    });
    await give(manager, { type: 'declareIncomplete' });
    await give(candidate, {
      type: 'depositPiece',
      piece: 'identity',
      file: { ...file, id: 'second-0123456789' },
    });
    await give(candidate, { type: 'transmit' });
    await give(manager, { type: 'acceptPiece', piece: 'identity' });
    const { revision } = await give(manager, { type: 'declareComplete' });
    const favourable = { type: 'enterDecision', outcome: { status: 'favourable' } } as const;
    expect(await refusalOf(give(member, favourable, { expectedRevision: revision - 1 }))).toBe(
      'stalePage',
    );
    await give(member, favourable, { expectedRevision: revision });
    expect(await refusalOf(give(member, { type: 'validateDecision' }))).toBe('forbidden');
    const published = await give(chair, { type: 'validateDecision' });
    expect(published.state.decision?.status).toBe('favourable');
    await give(candidate, { type: 'confirm' });

    // Nobody acts any more: the campaign's close admits.
    const handle = story.client.workflow.getHandle(applicationWorkflowId(wish.id));
    expect(await handle.result()).toEqual({ end: 'admitted' });
    await recordHistory(handle, 'application-admitted');
  });

  expect(outside.mails.map(({ template }) => template)).toEqual([
    'applicationRegistered',
    'fileTransmitted',
    'fileReceived',
    'fileIncomplete',
    'fileTransmitted',
    'fileComplete',
    'decisionFavourable',
    'replyConfirmed',
    'admitted',
  ]);
  expect(new Set(outside.mails.map(({ key }) => key)).size).toBe(outside.mails.length);
  const events = outside.batches.flatMap((batch) => batch.events);
  expect(events.map(({ revision }) => revision)).toEqual(events.map((_event, index) => index + 1));
  expect(replay(events)).toEqual(outside.batches.at(-1)?.state);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  mailFor,
  replay,
  seatStandingOf,
  type Actor,
  type Application,
  type ApplicationState,
  type ApplyCommand,
  type End,
  type NumberedEvent,
  evolve,
} from '../src/domain/index.ts';
import {
  applicationWorkflowId,
  openCallsSignal,
  waitingListWorkflowId,
} from '../src/messages/index.ts';
import { day, later, sleepUntil } from './clock.ts';
import { applyTo, datesAround } from './people.ts';
import {
  candidatesMove,
  commission,
  managersMove,
  seededRandom,
  type Move,
} from './random-behaviour.ts';
import { eventually, giver, openStory, type Story } from './support.ts';
import { World } from './world.ts';

const candidates = 200;
const seed = 20_261_124;
const capacities: Record<string, number> = { 'M1-CINEMA': 3, 'M1-TRAD': 12, 'M2-ASSUR': 25 };
const programmes = Object.keys(capacities);

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

test('from its opening to its close', async () => {
  const opening = await story.now();
  const world = new World(
    story,
    {
      ...datesAround(opening),
      publicationAt: later(opening, 45 * day),
      replyDays: 7,
      waitingListClosesAt: later(opening, 85 * day),
      campaignEndsAt: later(opening, 90 * day),
    },
    capacities,
  );
  const { publicationAt, waitingListClosesAt, campaignEndsAt } = world.dates;
  const commissions = new Map(
    programmes.map((id) => [id, commission(capacities[id] ?? 0, later(opening, 60 * day))]),
  );
  const wishes = Array.from({ length: candidates }, (_, index) => wishOf(index));

  await story.live(world, async () => {
    await inParallel(wishes, async ({ wish, actor }) => {
      await giver(story, world, wish.id)(actor, wish);
    });
    for (let passed = 4; passed < 85; passed += 4) {
      await sleepUntil(story, later(opening, passed * day));
      const now = await story.now();
      if (passed === 48) await openTheLists(world, publicationAt ?? now);
      await inParallel(wishes, async (life) => {
        const { wish } = life;
        const give = giver(story, world, wish.id);
        for (let turn = 0; turn < 8; turn += 1) {
          const state = world.newest.get(wish.id)?.state;
          if (state === undefined || state.closed) return;
          const move = nextMove(state, life, now);
          if (move === null) return;
          const batch = await give(move.actor, move.command).catch(refused);
          if (batch === null) return;
          await eventually(() =>
            expect(world.newest.get(wish.id)?.revision).toBeGreaterThanOrEqual(batch.revision),
          );
        }
      });
    }
    for (const { wish } of wishes) {
      await story.client.workflow.getHandle(applicationWorkflowId(wish.id)).result();
    }
  });

  const states = world.states();
  expect(states).toHaveLength(candidates);
  for (const state of states) expect([state.id, explains(state)]).toEqual([state.id, true]);
  for (const state of states) {
    expect(replay(historyOf(world, state.id))).toEqual(state);
  }
  expect(mailsSent(world)).toEqual(mailsDue(world));
  for (const programme of programmes) {
    const ends = countEnds(states.filter((state) => state.programme.id === programme));
    const admitted = ends.admitted ?? 0;
    expect(admitted).toBeLessThanOrEqual(capacities[programme] ?? 0);
    // As long as the list was open and anybody waited, no seat stayed free.
    if ((ends.listClosed ?? 0) > 0) {
      expect([programme, takenAt(world, programme, waitingListClosesAt ?? '')]).toEqual([
        programme,
        capacities[programme],
      ]);
    }
  }
  // The seed gives a campaign in which everything happens.
  expect(Object.keys(countEnds(states)).sort()).toEqual(
    [
      'admitted',
      'cancelled',
      'listClosed',
      'refused',
      'refusedIncomplete',
      'refusedLate',
      'withdrawn',
    ].sort(),
  );
  expect(waitingListClosesAt !== null && waitingListClosesAt < campaignEndsAt).toBe(true);

  function nextMove(state: Application, { actor, random, isIdle }: Life, now: string): Move | null {
    if (isIdle) return null;
    const context = { now, dates: world.dates };
    const dueOn = later(now, 9 * day).slice(0, 10);
    return (
      (random() < 0.7 ? candidatesMove(state, { ...context, actor }, random) : null) ??
      managersMove(state, context, random, dueOn) ??
      // Decisions are taken while there is time to publish them together.
      (now < (publicationAt ?? now)
        ? (commissions.get(state.programme.id)?.move(state, context, random) ?? null)
        : null)
    );
  }
}, 480_000);

interface Life {
  wish: ApplyCommand;
  actor: Actor;
  /** Its own: what one does must not hang on who else acts at the same moment. */
  random: () => number;
  /** Applies and never comes back. */
  isIdle: boolean;
}

function wishOf(index: number): Life {
  const random = seededRandom(seed + index);
  const number = `C${String(index).padStart(7, '0')}`;
  const programme = programmes[Math.floor(random() * programmes.length)] ?? '';
  const wish = applyTo(
    {
      id: programme,
      limited: true,
      reception: random() < 0.5 ? 'automatic' : 'manual',
      lateFiles: random() < 0.3 ? 'transmitIfComplete' : 'refuse',
    },
    `2026.${programme}.${number}`,
  );
  const actor: Actor = { id: number.toLowerCase(), roles: ['candidate'], dossierNumber: number };
  return { wish: { ...wish, candidate: number }, actor, random, isIdle: random() < 0.05 };
}

/** The publication wakes everybody and opens the lists once all is told (its own story shows that). */
async function openTheLists(world: World, publicationAt: string): Promise<void> {
  await eventually(() => {
    const unpublished = world.states().filter(({ draft }) => draft?.stage === 'validated');
    expect(unpublished.map(({ id }) => id)).toEqual([]);
  });
  expect((await story.now()) > publicationAt).toBe(true);
  for (const programme of programmes) {
    await story.client.workflow
      .getHandle(waitingListWorkflowId('2026', programme))
      .signal(openCallsSignal);
  }
}

/** What a random person tries may have become impossible by a promotion or a deadline in the same moment. */
function refused(error: unknown): null {
  if (error instanceof Error && error.name === 'WorkflowUpdateFailedError') return null;
  throw error;
}

async function inParallel<T>(items: T[], act: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += 20) {
    await Promise.all(items.slice(start, start + 20).map(act));
  }
}

function historyOf(world: World, id: string): NumberedEvent[] {
  const events = new Map<number, NumberedEvent>();
  for (const batch of world.batches) {
    if (batch.applicationId !== id) continue;
    for (const event of batch.events) events.set(event.revision, event);
  }
  return [...events.values()].sort((one, other) => one.revision - other.revision);
}

/** Seats that were offered or confirmed just before an instant. */
function takenAt(world: World, programme: string, instant: string): number {
  const ids = [...world.newest.keys()].filter((id) => id.split('.')[1] === programme);
  return ids.filter((id) => {
    const state = replay(historyOf(world, id).filter(({ at }) => at < instant));
    const standing = state === null ? 'none' : seatStandingOf(state).standing;
    return standing === 'offered' || standing === 'confirmed';
  }).length;
}

/** Whether the end of an application follows from what happened to it. */
function explains({ end, closed, decision, reply, transmittedAt, pieces }: Application): boolean {
  const reasons: Record<End, boolean> = {
    cancelled: decision === null,
    refusedLate: decision === null && transmittedAt === null,
    refusedIncomplete: decision === null && pieces.some(({ status }) => status !== 'accepted'),
    refused: decision?.status === 'unfavourable',
    withdrawn: reply === 'withdrawn' && decision?.status !== 'unfavourable',
    listClosed: decision?.status === 'waitingList' && reply === 'none',
    campaignClosed: decision === null || decision.status === 'favourableWithReserve',
    admitted: decision?.status === 'favourable' && reply === 'confirmed',
  };
  return closed && end !== null && reasons[end];
}

function mailsSent(world: World): string[] {
  return world.mails.map(({ key, template }) => `${key} ${template}`).sort();
}

function mailsDue(world: World): string[] {
  const due: string[] = [];
  for (const id of world.newest.keys()) {
    let state: ApplicationState = null;
    for (const event of historyOf(world, id)) {
      state = evolve(state, event);
      const mail = mailFor(event, state);
      if (mail !== null) due.push(`${id}/${event.revision} ${mail.template}`);
    }
  }
  return due.sort();
}

function countEnds(states: Application[]): Partial<Record<End, number>> {
  const counts: Partial<Record<End, number>> = {};
  for (const { end } of states) if (end !== null) counts[end] = (counts[end] ?? 0) + 1;
  return counts;
}

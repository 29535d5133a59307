import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import {
  evolve,
  mailFor,
  replay,
  type Actor,
  type Application,
  type ApplicationState,
  type ApplyCommand,
  type ProgrammeDates,
} from '../../src/domain/index.ts';
import { applicationWorkflowId } from '../../src/messages/index.ts';
import { publicationOf, signalDatesChanged, standingOf, startCampaign } from '../campaigns.ts';
import { day, hour, later, sleepUntil } from '../clock.ts';
import { applyTo, datesAround } from '../people.ts';
import {
  candidatesMove,
  commission,
  managersMove,
  seededRandom,
  type Move,
} from '../random-behaviour.ts';
import { foretell, type Happening } from '../rules-anew/foretell.ts';
import { beginLife, type Life } from '../rules-anew/life.ts';
import { offersOf, seatsNotByTheRules } from '../rules-anew/seats.ts';
import { giver, openStory, type Story } from '../support.ts';
import { candidatesTry, correction, managersExtension } from '../unusual-behaviour.ts';
import { World } from '../world.ts';

const candidates = 200;
const seed = 20_261_124;
const programmes = ['M1-CINEMA', 'M1-TRAD', 'M2-ASSUR'];
/** Days on which people look at their applications: some between a date that was and the one that it became. */
const days = [
  ...[4, 8, 12, 16, 20, 24, 28, 32, 35, 37, 40, 43],
  ...[46, 51, 54, 57, 60, 63, 66, 69, 73, 77, 81, 86, 90],
];

/** How often each of these has to happen, so that nothing is shown by its absence. */
const least: Record<string, number> = {
  'ended admitted': 10,
  'ended cancelled': 2,
  'ended campaignClosed': 2,
  'ended listClosed': 5,
  'ended refused': 10,
  'ended refusedIncomplete': 2,
  'ended refusedLate': 5,
  'ended withdrawn': 10,
  'reopened after listClosed': 5,
  'reopened after refusedIncomplete': 1,
  'reopened after refusedLate': 10,
  'extended returnDate': 5,
  'extended replyDate': 10,
  'extended pieceDue': 1,
  'handed in in the time that the application was given': 1,
  'handed in in the time that the programme was given': 3,
  'handed in in the time that the campaign was given': 3,
  'handed in too late': 5,
  'replied in the time that the application was given': 1,
  'replied in the time that the programme was given': 2,
  'replied in the time that the campaign was given': 1,
  'replied too late': 3,
  'favourable corrected to unfavourable': 3,
  'unfavourable corrected to favourable': 2,
  'approved by the one who proposed': 4,
  'offered by M1-TRAD': 2,
  'offered by M2-ASSUR': 3,
};

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

test('from its opening to its close', async () => {
  // At noon, so that no date falls among what people do in a day.
  const opening = `${later(await story.now(), day).slice(0, 10)}T12:00:00.000Z`;
  await sleepUntil(story, opening);
  const evening = (number: number): string => later(opening, number * day + 10 * hour);
  const around: ProgrammeDates = {
    ...datesAround(opening),
    closesAt: evening(30),
    returnAt: evening(30),
    publicationAt: evening(44),
    replyDays: 7,
    waitingListClosesAt: evening(84),
    campaignEndsAt: evening(92),
  };
  const capacities = { 'M1-CINEMA': 3, 'M1-TRAD': 18, 'M2-ASSUR': 25 };
  const world = new World(story, around, {
    'M1-CINEMA': { capacity: capacities['M1-CINEMA'] },
    'M1-TRAD': { capacity: capacities['M1-TRAD'], dates: { replyAt: evening(52) } },
    'M2-ASSUR': { capacity: capacities['M2-ASSUR'] },
  });
  /** What the catalogue is told on a day, of one programme or of the whole campaign. */
  const moves: [number, string | null, Partial<ProgrammeDates>][] = [
    [28, 'M1-TRAD', { returnAt: evening(36) }],
    // Its return date has passed: who was late is in time again.
    [32, 'M1-CINEMA', { returnAt: evening(38) }],
    [40, 'M2-ASSUR', { publicationAt: evening(46) }],
    [51, 'M1-TRAD', { replyAt: evening(58) }],
    // An outage, and more time for the lists.
    [51, null, { graceUntil: evening(57), waitingListClosesAt: evening(88) }],
    // Its list has closed: who waited until then waits again.
    [90, 'M1-CINEMA', { waitingListClosesAt: evening(91) }],
  ];
  const commissions = new Map(
    Object.entries(capacities).map(([id, capacity]) => [id, commission(capacity, evening(62))]),
  );
  const people = Array.from({ length: candidates }, (_, index) => personOf(index));

  await story.live(world, async () => {
    const campaign = await startCampaign(story, '2026');
    await inParallel(people, 10, async (person) => {
      const { wish, actor } = person;
      const batch = await insist((updateId) =>
        giver(story, world, wish.id)(actor, wish, { updateId }),
      );
      world.show(batch);
      person.appliedAt = batch.events[0]?.at ?? '';
    });
    for (const number of days) {
      await sleepUntil(story, later(opening, number * day));
      const now = await story.now();
      for (const [on, programme, moved] of moves) {
        if (on !== number) continue;
        await world.moveDates(programme, moved);
        // Nobody waits until all are told: who acts meanwhile goes by the new date.
        await signalDatesChanged(campaign, programme);
      }
      await inParallel(people, 40, (person) => liveOneDay(person, now));
    }
    await sleepUntil(story, evening(92), 2 * hour);
    await inParallel(people, 20, async ({ wish }) => {
      const handle = story.client.workflow.getHandle(applicationWorkflowId(wish.id));
      expect((await handle.describe()).status.name).toBe('COMPLETED');
    });
    expect((await standingOf(campaign)).refreshes).toEqual([]);
    expect(await publicationOf(story, '2026', evening(44)).result()).toEqual({
      programmes: ['M1-CINEMA', 'M1-TRAD'],
    });
    expect(await publicationOf(story, '2026', evening(46)).result()).toEqual({
      programmes: ['M2-ASSUR'],
    });
    expect(await campaign.result()).toEqual({ erased: true });
  });

  // Each life as the rules alone make it of what people tried and of the list's offers.
  const lives = people.map(({ wish, appliedAt }) =>
    beginLife(wish, appliedAt, world.calendar[wish.programme.id] ?? []),
  );
  const wrong = people.flatMap((person, index) => {
    const { id } = person.wish;
    const happened = [...person.happened, ...offersTaken(world, id)];
    return foretell(lives[index] as Life, happened, later(evening(92), hour)).map(
      (sentence) => `${id}: ${sentence}`,
    );
  });
  expect(wrong).toEqual([]);
  const lived = lives.map(({ wish }) => world.newest.get(wish.id)?.state as Application);
  expect(lived.map(outcomeOf)).toEqual(
    lives.map(({ wish, decision, reply, end, closed }) =>
      outcomeOf({ id: wish.id, decision, reply, end, closed }),
    ),
  );
  for (const state of lived) expect(replay(world.histories.get(state.id) ?? [])).toEqual(state);

  // Every mail once, and no other: by the histories, and by the rules.
  expect(mailsSent(world)).toEqual(mailsDue(world));
  expect(people.map(({ wish }) => templatesSent(world, wish.id))).toEqual(
    lives.map(({ mails }) => [...mails].sort()),
  );

  const looks = days.map((number) => later(opening, number * day));
  const offers: string[] = [];
  for (const [programme, capacity] of Object.entries(capacities)) {
    const { publicationAt, waitingListClosesAt } = world.datesNow(programme);
    const own = lives.filter(({ wish }) => wish.programme.id === programme);
    const [opensAt, closesAt] = [publicationAt ?? '', waitingListClosesAt ?? ''];
    const seats = { programme, capacity, lives: own, opensAt, closesAt };
    expect(seatsNotByTheRules(seats, looks)).toEqual([]);
    offers.push(...offersOf(own).map(() => `offered by ${programme}`));
  }

  // The seed gives a campaign in which everything happens.
  const counts = tally(lives.flatMap(({ end, seen }) => [`ended ${end}`, ...seen]).concat(offers));
  expect(Object.entries(least).filter(([what, times]) => (counts[what] ?? 0) < times)).toEqual([]);
  for (const programme of [...programmes, null]) {
    const pages = world.pages.filter((page) => page.programme === programme);
    expect([programme, pages.length >= 2, (pages[0]?.told ?? 0) > 0]).toEqual([
      programme,
      true,
      true,
    ]);
  }

  async function liveOneDay(person: Person, now: string): Promise<void> {
    const { wish, actor, random, zeal } = person;
    const { id } = wish;
    const look = (): Application | undefined => {
      const state = world.newest.get(id)?.state;
      return state?.closed === true ? undefined : state;
    };
    const give = async (move: Move | null): Promise<boolean> => {
      if (move === null || look() === undefined) return false;
      const { actor, command } = move;
      const batch = await insist((updateId) =>
        giver(story, world, id)(actor, command, { updateId }),
      ).catch(refused);
      if (batch !== null) world.show(batch);
      const at = batch?.events.at(-1)?.at ?? (await story.now());
      person.happened.push({ at, by: actor.id, command, accepted: batch !== null });
      return batch !== null;
    };
    const begun = look();
    if (begun === undefined) return;
    await give(managersExtension(begun, now, random));
    for (const move of correction(begun, random)) await give(move);
    const looks = random() < zeal;
    if (looks && random() < 0.2) await give(candidatesTry(look() ?? begun, actor, random));
    for (let turn = 0; turn < 8; turn += 1) {
      const state = look();
      if (state === undefined || !(await give(nextMove(state, person, now, looks)))) return;
    }
  }

  function nextMove(
    state: Application,
    { actor, random }: Person,
    now: string,
    looks: boolean,
  ): Move | null {
    const dates = world.datesOf(state.id);
    const dueOn = later(now, 9 * day).slice(0, 10);
    return (
      (looks && random() < 0.7 ? candidatesMove(state, { now, dates, actor }, random) : null) ??
      managersMove(state, { now, dates }, random, dueOn) ??
      // Decisions are taken while there is time to publish them together.
      (now < (dates.publicationAt ?? now)
        ? (commissions.get(state.programme.id)?.move(state, { now, dates }, random) ?? null)
        : null)
    );
  }
}, 400_000);

interface Person {
  wish: ApplyCommand;
  appliedAt: string;
  actor: Actor;
  /** Its own: what one does must not hang on who else acts at the same moment. */
  random: () => number;
  /** How likely they are to look at their application on a day; 0: they apply and never come back. */
  zeal: number;
  /** What was tried with the application, by whomever. */
  happened: Happening[];
}

function personOf(index: number): Person {
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
  return {
    wish: { ...wish, candidate: number },
    appliedAt: '',
    actor,
    random,
    zeal: zealOf(random()),
    happened: [],
  };
}

/** Most look each time, some seldom, a few never. */
function zealOf(luck: number): number {
  if (luck < 0.06) return 0;
  return luck < 0.4 ? 0.25 : 1;
}

/** A command that the engine has lost on its way is asked for again, as the portal would, and runs once. */
async function insist<T>(give: (updateId: string) => Promise<T>): Promise<T> {
  const updateId = randomUUID();
  for (;;) {
    try {
      return await story.client.withDeadline(Date.now() + 20_000, () => give(updateId));
    } catch (error) {
      if (!(error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)) throw error;
    }
  }
}

/** What somebody tries may be too late, or have become impossible by a promotion in the same moment. */
function refused(error: unknown): null {
  if (error instanceof WorkflowUpdateFailedError) return null;
  throw error;
}

/** @param atOnce no more than the engine answers on a busy machine */
async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const each = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, each));
}

/** The list decides whom it calls, and when; what the rules say of that is asked of the seats. */
function offersTaken(world: World, id: string): Happening[] {
  const history = world.histories.get(id) ?? [];
  return history.flatMap(({ type, at }) => (type === 'promoted' ? [{ at, offered: true }] : []));
}

function outcomeOf({
  id,
  decision,
  reply,
  end,
  closed,
}: Pick<Application, 'id' | 'reply' | 'end' | 'closed'> & { decision: { status: string } | null }) {
  return { id, decision: decision?.status ?? null, reply, end, closed };
}

function mailsSent(world: World): string[] {
  return world.mails.map(({ key, template }) => `${key} ${template}`).sort();
}

function mailsDue(world: World): string[] {
  const due: string[] = [];
  for (const [id, history] of world.histories) {
    let state: ApplicationState = null;
    for (const event of history) {
      state = evolve(state, event);
      const mail = mailFor(event, state);
      if (mail !== null) due.push(`${id}/${event.revision} ${mail.template}`);
    }
  }
  return due.sort();
}

function templatesSent({ mails }: World, id: string): string[] {
  return mails.flatMap(({ key, template }) => (key.startsWith(`${id}/`) ? [template] : [])).sort();
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

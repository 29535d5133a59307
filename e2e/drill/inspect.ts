import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../support/config.ts';
import type { Cast } from './cast.ts';
import { compare } from './compare.ts';
import { insist } from './insist.ts';
import { look, type Life } from './ledger.ts';
import { mailIdsFor, mailsIn, strayMails, type CaughtMail } from './mail-side.ts';
import type { Programme } from './programmes.ts';
import { compareSeats } from './seats.ts';
import type { WorkflowSide } from './workflow-side.ts';

/** How long effects may take to arrive once nothing is killed any more: activities try again every minute. */
const SETTLES_WITHIN_MS = 4 * 60_000;
const LOOKS_EVERY_MS = 1_000;

export type Differences = Record<
  'lost' | 'doubled' | 'mailsDoubled' | 'mailsMissing' | 'seatsWrong' | 'stuck',
  string[]
>;

type Places = { config: Config; cast: Cast; workflows: WorkflowSide };

/** Waits until everything has arrived, or should have; then compares workflows, read model, mailbox and seats. */
export async function inspect(
  places: Places,
  lives: readonly Life[],
  programmes: readonly Programme[],
): Promise<Differences> {
  const differences: Differences = {
    ...{ lost: [], doubled: [], mailsDoubled: [], mailsMissing: [], seatsWrong: [], stuck: [] },
  };
  const { stuck } = differences;
  for (const { id, candidate, fault } of lives) {
    if (fault !== null) stuck.push(`${id ?? candidate.number}: ${fault}`);
  }
  const begun = lives.flatMap((life) => (life.id === null ? [] : [{ ...life, id: life.id }]));
  const end = Date.now() + SETTLES_WITHIN_MS;
  stuck.push(...(await untilSettled(places, begun, end)));
  await compareMails(places, begun, end, differences);
  console.log(
    `  all has arrived, or should have: ${Math.round((Date.now() - end + SETTLES_WITHIN_MS) / 1000)} s`,
  );
  for (const life of begun) {
    const { lost, doubled } = compare(
      life,
      {
        standing: await places.workflows.standing(life.id),
        events: await places.workflows.events(life.id),
      },
      {
        view: await look(life, places.cast.manager),
        history: await historyOf(places.cast, life.id),
      },
    );
    differences.lost.push(...lost);
    differences.doubled.push(...doubled);
  }
  for (const programme of programmes.filter(({ limited }) => limited)) {
    const wrong = await compareSeats(places.workflows, places.cast, programme);
    differences.seatsWrong.push(...wrong);
  }
  return differences;
}

type Begun = Life & { id: string };

/** What the engine still tries after all that time, in words. */
async function untilSettled(
  { workflows }: Places,
  lives: readonly Begun[],
  end: number,
): Promise<string[]> {
  let unsettled = lives;
  for (;;) {
    const found = await Promise.all(
      unsettled.map(async (life) => ({ life, pending: await workflows.pending(life.id) })),
    );
    const left = found.filter(({ pending }) => pending.length > 0);
    if (left.length === 0) return [];
    if (Date.now() > end) {
      return left.map(({ life, pending }) => `${life.id}: ${pending.join(', ')}`);
    }
    unsettled = left.map(({ life }) => life);
    await pause(LOOKS_EVERY_MS);
  }
}

async function historyOf({ manager }: Cast, id: string) {
  const { data } = await insist(() =>
    manager.api.admissions.GET('/applications/{id}/history', { params: { path: { id } } }),
  );
  return data?.events ?? [];
}

/** Candidate by candidate: each mail that their applications' histories call for is there, and once. */
async function compareMails(
  { config, workflows }: Places,
  lives: readonly Begun[],
  end: number,
  { mailsDoubled, mailsMissing }: Differences,
): Promise<void> {
  const candidates = new Map(lives.map(({ candidate }) => [candidate.number, candidate]));
  for (const { number, email } of candidates.values()) {
    const own = lives.filter(({ candidate }) => candidate.number === number);
    const histories = await Promise.all(
      own.map(async ({ id }) => mailIdsFor(id, await workflows.events(id))),
    );
    const expected = new Set(histories.flat());
    const came = await mailsOnceThere(config, email, expected, end);
    for (const id of expected) {
      const copies = came.filter((mail) => mail.id === id).length;
      if (copies === 0) mailsMissing.push(`${number}: ${id}`);
      for (let copy = 1; copy < copies; copy += 1) mailsDoubled.push(`${number}: ${id}`);
    }
    mailsDoubled.push(...strayMails(came, expected).map((mail) => `${number}: ${mail}`));
  }
}

/** The mailbox of an address, looked at until all of these have come, or should have. */
async function mailsOnceThere(
  config: Config,
  email: string,
  expected: ReadonlySet<string>,
  end: number,
): Promise<CaughtMail[]> {
  for (;;) {
    const came = await mailsIn(config, email);
    const ids = new Set(came.map(({ id }) => id));
    if ([...expected].every((id) => ids.has(id)) || Date.now() > end) return came;
    await pause(LOOKS_EVERY_MS);
  }
}

import type { Config } from '../support/config.ts';
import type { Mailbox } from '../support/mailbox.ts';
import type { Candidate } from '../support/people.ts';
import type { Cast } from './cast.ts';
import { live, type Scene } from './life.ts';
import { noting } from './ledger.ts';
import { openAccount } from './people.ts';
import type { Programme } from './programmes.ts';
import type { Random } from './random.ts';

/** Candidates who live their applications at the same time, each one after the other. */
const AT_ONCE = 40;
const TELLS_EVERY = 50;

type Drill = {
  config: Config;
  mailbox: Mailbox;
  cast: Cast;
  programmes: readonly Programme[];
  random: Random;
  count: number;
};

/** So many lives: each candidate applies to every programme, in an order of chance. */
export async function liveAll(drill: Drill): Promise<Scene[]> {
  const { programmes, random, count } = drill;
  const scenes: Scene[] = [];
  let lived = 0;
  const candidates = Math.ceil(count / programmes.length);
  const turns = Array.from({ length: candidates }, (_, turn) => turn);

  async function each(turn: number): Promise<void> {
    const own = random.branch(turn);
    const chosen = own.shuffled(programmes).slice(0, count - turn * programmes.length);
    const person = await openAccount(drill.config, drill.mailbox);
    const lives = chosen.map((programme, index) =>
      sceneOf(drill, person, programme, own.branch(index)),
    );
    scenes.push(...lives);
    for (const scene of lives) {
      await noting(scene.life, () => live(scene));
      lived += 1;
      if (lived % TELLS_EVERY === 0) console.log(`  ${lived} lives lived`);
    }
  }
  async function someone(): Promise<void> {
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) await each(turn);
  }
  await Promise.all(Array.from({ length: AT_ONCE }, someone));
  return scenes;
}

function sceneOf(
  { cast }: Drill,
  { number, email, api }: Candidate,
  programme: Programme,
  random: Random,
): Scene {
  return {
    life: {
      ...{ id: null, done: [], leftLying: false, fault: null, programme: programme.id },
      candidate: { number, email },
    },
    candidate: { id: number, api },
    ...{ programme, cast, random },
  };
}

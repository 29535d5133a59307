import { setTimeout as pause } from 'node:timers/promises';
import { restartPart, type Profile } from '@admis/local';
import type { Random } from './random.ts';

/** What is killed: the engine, the workflow worker and every service. */
const PARTS = [
  ...['worker', 'temporal', 'admissions', 'notifications'],
  ...['catalogue', 'documents', 'dossier', 'identity'],
];
/** Until the next kill, once all parts are back: long enough for a stroke of work, short enough to hit it. */
const PEACE_MS = { least: 500, most: 12_000 };

export type Kills = Record<string, number>;

/**
 * Kills parts at random moments, now and then two at once, and starts each again at once. Goes on until `over`,
 * and then until each was killed once.
 */
export async function killParts(
  profile: Profile,
  random: Random,
  { over, signal }: { over: AbortSignal; signal: AbortSignal },
): Promise<Kills> {
  const kills: Kills = Object.fromEntries(PARTS.map((name) => [name, 0]));
  const kill = async (name: string): Promise<void> => {
    const beginning = Date.now();
    await restartPart(profile, name, signal);
    kills[name] = (kills[name] ?? 0) + 1;
    const seconds = Math.round((Date.now() - beginning) / 1000);
    console.log(`  ${name}: killed, there again after ${seconds} s`);
  };
  const enough = () => over.aborted && Object.values(kills).every((count) => count > 0);
  for (let round = random.shuffled(PARTS); !enough();) {
    const victims = round.splice(0, random.chance(0.25) ? 2 : 1);
    if (victims.length === 0) {
      round = random.shuffled(PARTS);
      continue;
    }
    await pause(random.between(PEACE_MS.least, PEACE_MS.most), undefined, { signal });
    await Promise.all(victims.map(kill));
  }
  return kills;
}

import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { System } from './system.ts';

/** `start-times.json`: the last measured start of each kind, in seconds. */
export type StartTimes = { coldStartSeconds?: number; warmStartSeconds?: number };

const fileOf = (folder: string) => join(folder, 'start-times.json');

export function readStartTimes(folder: string): StartTimes {
  const file = fileOf(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StartTimes) : {};
}

/**
 * Writes down how long this start took, from the person's command on (bootstrap.mjs tells when).
 * Cold is a start that had to install or build something.
 */
export async function recordStartTime(
  { profile, built }: System,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<{ kind: 'cold' | 'warm'; seconds: number }> {
  const since = Number(environment['ADMIS_COMMAND_STARTED_AT'] ?? Date.now() - performance.now());
  const seconds = Math.round((Date.now() - since) / 100) / 10;
  const kind = built > 0 || environment['ADMIS_PACKAGES_INSTALLED'] ? 'cold' : 'warm';
  const times = readStartTimes(profile.folder);
  times[`${kind}StartSeconds`] = seconds;
  await writeFile(fileOf(profile.folder), `${JSON.stringify(times, null, 2)}\n`);
  return { kind, seconds };
}

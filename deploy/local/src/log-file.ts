import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Profile } from './profile.ts';

/** The log file of a part as it is named to a person: relative to where they are, if they are near. */
export function logName(profile: Profile, part: string): string {
  const file = join(profile.logs, `${part}.log`);
  const fromHere = relative(process.cwd(), file);
  return fromHere.startsWith('..') ? file : fromHere;
}

/** What a part said last; nothing when its log has been removed meanwhile. */
export async function lastLines(profile: Profile, part: string): Promise<string> {
  try {
    const text = await readFile(join(profile.logs, `${part}.log`), 'utf8');
    return text.split('\n').slice(-20).join('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return '';
  }
}

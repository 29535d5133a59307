import type { Story } from './support.ts';

export const hour = 3600 * 1000;
export const day = 24 * hour;

/** @param ms may be negative */
export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}

/** Lets the simulated clock reach `instant` (and `ms` more). */
export async function sleepUntil(story: Story, instant: string, ms = 0): Promise<void> {
  const left = Date.parse(instant) + ms - Date.parse(await story.now());
  await story.env.sleep(Math.max(left, 1));
}

import { msOf, type Deadline } from '../domain/index.ts';

/** Over how long the wake-ups of one deadline are spread. */
export const wakeSpreadMs = 180_000;

/**
 * When an application wakes for a deadline: never before it, and at the deadline of a whole campaign not all at
 * once. What is decided goes by the deadline, so the delay changes nothing but the load (lifecycle.md).
 */
export function wakeAt(applicationId: string, { at }: Deadline): number {
  return msOf(at) + (hash(applicationId) % wakeSpreadMs);
}

/** FNV-1a: spreads similar ids evenly. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}

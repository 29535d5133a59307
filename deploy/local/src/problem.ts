/**
 * A failure that the person at the keyboard can act on. Its message is one whole sentence or two
 * that say what is wrong and what to do; it is printed alone, without a stack.
 */
export class LauncherProblem extends Error {}

/** The person stopped the start. */
export class Interruption extends LauncherProblem {
  constructor() {
    super('Interrupted: what had been started is stopped; the next start goes on from here.');
  }
}

const signsOfAFullDisk = /ENOSPC|no space left on device|disk quota exceeded/i;

/** The problem hidden in what a failed tool printed, where there is a well-known one. */
export function wellKnownProblem(output: string): LauncherProblem | undefined {
  return signsOfAFullDisk.test(output)
    ? new LauncherProblem(
        'The disk is full: free some space and start again, it goes on from here.',
      )
    : undefined;
}

/** The sentence to print for any failure. */
export function sentenceFor(error: unknown): string {
  if (error instanceof LauncherProblem) return error.message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return wellKnownProblem(text)?.message ?? text;
}

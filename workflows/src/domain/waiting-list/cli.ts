import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { playWaitingList, WaitingListPlaySchema } from './play.ts';

/** Plays the list that comes in as JSON (see playWaitingList) and prints who is offered a seat, when. */
async function main(): Promise<void> {
  let input: unknown;
  try {
    input = JSON.parse(await text(process.stdin));
  } catch (error) {
    return fail(`The input is not JSON: ${String(error)}`);
  }
  const parsed = WaitingListPlaySchema.safeParse(input);
  if (!parsed.success) return fail(sentenceFor(parsed.error));
  console.log(JSON.stringify(playWaitingList(parsed.data)));
}

function sentenceFor({ issues }: z.ZodError): string {
  const [{ path, message } = { path: [], message: 'unknown' }] = issues;
  const field = path.length === 0 ? 'the whole' : z.core.toDotPath(path);
  return `The input is not usable, ${field}: ${message}.`;
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

await main();

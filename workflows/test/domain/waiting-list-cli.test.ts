import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const cli = fileURLToPath(new URL('../../src/domain/waiting-list/cli.ts', import.meta.url));

/** Runs the planner as people do, with `input` on its standard input. */
async function run(input: string): Promise<{ code: number | null; out: string; error: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', cli]);
  const ended = new Promise<number | null>((resolve) => void child.once('close', resolve));
  child.stdin.end(input);
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, error };
}

test('a play comes in as JSON and one line of JSON goes out: who is offered a seat, when', async () => {
  const { code, out, error } = await run(
    JSON.stringify({
      capacity: 2,
      ranking: ['ANNE', 'BRUNO', 'CLAIRE', 'DENIS', 'EMMA', 'FARID'],
      events: [
        { type: 'confirmed', candidate: 'ANNE' },
        { type: 'declined', candidate: 'ANNE' },
        { type: 'withdrawn', candidate: 'CLAIRE' },
        { type: 'expired', candidate: 'BRUNO' },
        { type: 'expired', candidate: 'BRUNO' },
        { type: 'withdrawn', candidate: 'ANNE' },
        { type: 'withdrawn', candidate: 'NOBODY' },
        { type: 'capacity', value: 1 },
        { type: 'declined', candidate: 'DENIS' },
        { type: 'capacity', value: 2 },
        { type: 'close' },
        { type: 'withdrawn', candidate: 'EMMA' },
      ],
    }),
  );
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out.trimEnd()).not.toContain('\n');
  expect(JSON.parse(out)).toEqual({
    offers: [
      ['ANNE', 'BRUNO'],
      ...[[], [], [], ['DENIS'], [], ['EMMA'], [], [], [], ['FARID'], [], []],
    ],
    state: {
      ...{ status: 'closed', capacity: 2, overCall: 1, live: 1, confirmed: 0, waiting: 0 },
      ...{ called: 5, lastCalledRank: 6, exhausted: false },
      candidates: {
        waiting: [],
        offered: ['FARID'],
        confirmed: [],
        gone: ['ANNE', 'BRUNO', 'CLAIRE', 'DENIS', 'EMMA'],
      },
    },
  });
});

test('the over-call factor lets more offers out than there are seats', async () => {
  const { out } = await run(
    JSON.stringify({ capacity: 20, overCall: 1.15, ranking: candidates(30), events: [] }),
  );
  expect(JSON.parse(out)).toMatchObject({ offers: [candidates(23)] });
});

function candidates(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

test.each([
  ['no JSON', '{', /^The input is not JSON: /],
  ['no object', '[]', /, the whole: /],
  ['no capacity', '{"ranking":[],"events":[]}', /, capacity: /],
  ['half a seat', '{"capacity":1.5,"ranking":[],"events":[]}', /, capacity: /],
  ['a factor below one', '{"capacity":1,"overCall":0.9,"ranking":[],"events":[]}', /, overCall: /],
  ['one ranked twice', '{"capacity":1,"ranking":["A","B","A"],"events":[]}', /, ranking\[2\]: /],
  [
    'an unknown event',
    '{"capacity":1,"ranking":[],"events":[{"type":"close"},{"type":"born"}]}',
    /, events\[1\]\.type: /,
  ],
  [
    'an event about nobody',
    '{"capacity":1,"ranking":[],"events":[{"type":"expired"}]}',
    /, events\[0\]\.candidate: /,
  ],
])('bad input is one sentence that names the field: %s', async (_, input, sentence) => {
  const { code, out, error } = await run(input);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error.trimEnd()).toMatch(sentence);
  expect(error.trimEnd()).not.toContain('\n');
});

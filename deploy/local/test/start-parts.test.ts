import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../src/part.ts';
import { profileNamed } from '../src/profile.ts';
import { startParts } from '../src/start-parts.ts';
import { stopParts, type RunningPart } from '../src/state.ts';
import { temporaryFolder } from './temporary-folder.ts';

const idle = 'setInterval(() => {}, 1000)';

/** A system of made-up parts, each of which is ready once it has written a file of its name. */
function system() {
  const profile = profileNamed('local', temporaryFolder());
  mkdirSync(profile.logs, { recursive: true });
  const started: RunningPart[] = [];
  const part = (name: string, script: string, more: Partial<Part> = {}): Part => ({
    name,
    title: `Part ${name}`,
    kind: 'component',
    ports: [],
    needs: [],
    command: [process.execPath, '-e', script],
    cwd: profile.folder,
    isReady: async () => existsSync(join(profile.folder, name)),
    readyWithinSeconds: 20,
    ...more,
  });
  const isReadyAfterStart = (name: string, then = idle) =>
    `require('node:fs').writeFileSync('${name}', ''); ${then}`;
  const start = (parts: Part[], signal = new AbortController().signal) =>
    startParts(parts, profile, signal, (one) => started.push(one));
  return { profile, started, part, isReadyAfterStart, start, stop: () => stopParts(started) };
}

test('a part starts once those it needs are ready and completed', async () => {
  const { started, part, isReadyAfterStart, start, stop } = system();
  const told: string[] = [];
  await start([
    part('service', isReadyAfterStart('service'), {
      needs: ['store'],
      kind: 'own',
      prepare: async () => void told.push('service prepared'),
    }),
    part('store', isReadyAfterStart('store'), {
      complete: async () => void told.push('store made'),
    }),
  ]);
  expect(started.map(({ name }) => name)).toEqual(['store', 'service']);
  expect(told).toEqual(['service prepared', 'store made']);
  await stop();
});

test('a part that ends while starting is told with its log, and nothing after it starts', async () => {
  const { started, part, isReadyAfterStart, start, stop } = system();
  const attempt = start([
    part('store', 'console.log("disk on fire"); process.exit(4)'),
    part('service', isReadyAfterStart('service'), { needs: ['store'] }),
  ]);
  await expect(attempt).rejects.toThrow(
    /^Part store stopped unexpectedly \(exit code 4\); its log says why: .*store\.log$/,
  );
  expect(started.map(({ name }) => name)).toEqual(['store']);
  await stop();
});

test('a part whose log says that the disk is full says so', async () => {
  const { part, start } = system();
  const attempt = start([
    part('store', 'console.log("write: No space left on device"); process.exit(1)'),
  ]);
  await expect(attempt).rejects.toThrow('The disk is full: free some space and start again');
});

test('a part that is never ready is given up', async () => {
  const { part, start, stop } = system();
  const attempt = start([part('store', idle, { readyWithinSeconds: 0.5 })]);
  await expect(attempt).rejects.toThrow('Part store did not become ready within 0.5 seconds');
  await stop();
});

test('a part that ends later on is told', async () => {
  const { profile, part, isReadyAfterStart, start } = system();
  const endsWhenTold = `setInterval(() => require('node:fs').existsSync('end') && process.exit(5), 20)`;
  const { died } = await start([part('store', isReadyAfterStart('store', endsWhenTold))]);
  writeFileSync(join(profile.folder, 'end'), '');
  expect((await died).message).toContain('Part store stopped unexpectedly (exit code 5)');
});

test('a part that ends once its log is gone is told all the same', async () => {
  const { profile, part, isReadyAfterStart, start } = system();
  const endsWhenTold = `setInterval(() => require('node:fs').existsSync('end') && process.exit(5), 20)`;
  const { died } = await start([part('store', isReadyAfterStart('store', endsWhenTold))]);
  rmSync(profile.logs, { recursive: true });
  writeFileSync(join(profile.folder, 'end'), '');
  expect((await died).message).toContain('Part store stopped unexpectedly (exit code 5)');
});

test('an interrupted start ends with the interruption', async () => {
  const { part, start, stop } = system();
  const interruption = new AbortController();
  const attempt = start([part('store', idle)], interruption.signal);
  interruption.abort(new Error('Interrupted'));
  await expect(attempt).rejects.toThrow('Interrupted');
  await stop();
});

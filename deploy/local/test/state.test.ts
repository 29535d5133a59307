import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { startProcess, stopProcess } from '../src/process.ts';
import { profileNamed } from '../src/profile.ts';
import {
  claimProfile,
  findRunningState,
  stopRunningSystem,
  writeState,
  type State,
} from '../src/state.ts';
import { temporaryFolder } from './temporary-folder.ts';

const gone = { pid: 999_999_999, startedAt: '1' };

/** A profile whose detached system is one idle process. */
async function runningSystem(changes: Partial<State> = {}) {
  const profile = profileNamed('local', temporaryFolder());
  mkdirSync(profile.logs, { recursive: true });
  const { identity } = await startProcess([process.execPath, '-e', 'setInterval(() => {}, 1000)'], {
    cwd: profile.folder,
    env: {},
    logFile: join(profile.logs, 'store.log'),
  });
  const part = { ...identity, name: 'store', title: 'Store', kind: 'component' as const };
  writeState(profile, {
    launcher: gone,
    ready: true,
    componentsOnly: false,
    parts: [part],
    ...changes,
  });
  return { profile, part, end: () => stopProcess(identity) };
}

test('a second start is refused, saying where the first runs and how to stop it', async () => {
  const { profile, end } = await runningSystem();
  await expect(claimProfile(profile, false)).rejects.toThrow(
    'Admis is already running at http://localhost:3000: stop it first with "npm stop".',
  );
  await end();
});

test('a system that lost a part is told as such', async () => {
  const { profile, part, end } = await runningSystem();
  const lost = { ...gone, name: 'keycloak', title: 'Keycloak', kind: 'component' as const };
  writeState(profile, { launcher: gone, ready: true, componentsOnly: false, parts: [part, lost] });
  await expect(claimProfile(profile, false)).rejects.toThrow(
    'still run, without Keycloak: end them',
  );
  await end();
});

test('what a past system wrote down does not hinder a start', async () => {
  const { profile, end } = await runningSystem();
  await end();
  expect(findRunningState(profile)).toBeUndefined();
  await expect(claimProfile(profile, true)).resolves.toMatchObject({ parts: [], ready: false });
});

test('stop ends a detached system, and then has nothing to end', async () => {
  const { profile, part } = await runningSystem();
  expect(await stopRunningSystem(profile)).toBe(true);
  expect(findRunningState(profile)).toBeUndefined();
  expect(() => process.kill(part.pid, 0)).toThrow('ESRCH');
  expect(await stopRunningSystem(profile)).toBe(false);
});

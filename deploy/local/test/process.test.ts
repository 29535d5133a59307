import { spawn } from 'node:child_process';
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, ownIdentity, startProcess, stopProcess } from '../src/process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const start = (script: string, folder = temporaryFolder()) =>
  startProcess([process.execPath, '-e', script], {
    cwd: folder,
    env: {},
    logFile: join(folder, 'out.log'),
  });

const idle = 'setInterval(() => {}, 1000)';

async function until(condition: () => boolean) {
  while (!condition()) await delay(20);
}

test('a stopped process is gone, and what it started too', async () => {
  const folder = temporaryFolder();
  const started = await start(
    `const { pid } = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(idle)}]);
     require('node:fs').writeFileSync('child.pid', String(pid)); ${idle}`,
    folder,
  );
  const file = join(folder, 'child.pid');
  await until(() => existsSync(file) && readFileSync(file, 'utf8') !== '');
  const child = Number(readFileSync(file, 'utf8'));

  await stopProcess(started.identity);

  expect(isAlive(started.identity)).toBe(false);
  await until(() => !isRunning(child));
});

test('a process that does not listen is forced', async () => {
  const folder = temporaryFolder();
  const started = await start(
    `process.on('SIGTERM', () => {}); console.log('deaf'); ${idle}`,
    folder,
  );
  await until(() => readFileSync(join(folder, 'out.log'), 'utf8').includes('deaf'));
  await stopProcess(started.identity, 100);
  expect(await started.ended).toBe('signal SIGKILL');
});

test('a process that was given the number of one of ours is left alone', async () => {
  const stranger = spawn(process.execPath, ['-e', idle], { detached: true, stdio: 'ignore' });
  const pid = stranger.pid ?? 0;
  await stopProcess({ pid, startedAt: 'another moment' });
  expect(isRunning(pid)).toBe(true);
  stranger.kill('SIGKILL');
});

test('its end is told in words', async () => {
  expect(await (await start('process.exit(3)')).ended).toBe('exit code 3');
});

test('a command that does not exist is refused', async () => {
  const folder = temporaryFolder();
  const attempt = startProcess(['no-such-command'], {
    cwd: folder,
    env: {},
    logFile: join(folder, 'l'),
  });
  await expect(attempt).rejects.toThrow('ENOENT');
});

test('this process is alive', () => {
  expect(isAlive(ownIdentity())).toBe(true);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

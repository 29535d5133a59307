import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillOnce } from '../src/cache.ts';
import { temporaryFolder } from './temporary-folder.ts';

const fillWith = (text: string) => (folder: string) => writeFile(join(folder, 'content'), text);

test('a filled folder is not filled again', async () => {
  const cache = temporaryFolder();
  const first = await fillOnce(cache, 'thing-1', fillWith('first'));
  const second = await fillOnce(cache, 'thing-1', fillWith('second'));
  expect([first.filled, second.filled]).toEqual([true, false]);
  expect(readFileSync(join(second.folder, 'content'), 'utf8')).toBe('first');
});

test('a failed attempt leaves nothing', async () => {
  const cache = temporaryFolder();
  const attempt = fillOnce(cache, 'thing-1', async (folder) => {
    await fillWith('half')(folder);
    throw new Error('connection lost');
  });
  await expect(attempt).rejects.toThrow('connection lost');
  expect(readdirSync(cache)).toEqual([]);
});

test('an attempt that is killed in the middle leaves no half folder, and the next one completes', async () => {
  const cache = temporaryFolder();
  const script = `
    import { writeFile } from 'node:fs/promises';
    const { fillOnce } = await import(${JSON.stringify(join(import.meta.dirname, '../src/cache.ts'))});
    await fillOnce(${JSON.stringify(cache)}, 'thing-1', async (folder) => {
      await writeFile(folder + '/content', 'half');
      console.log('half way');
      await new Promise(() => setInterval(() => {}, 1000));
    });`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(existsSync(join(cache, 'thing-1'))).toBe(false);

  let waited = 0;
  const { folder } = await fillOnce(cache, 'thing-1', fillWith('whole'), {
    onWait: () => (waited += 1),
  });
  expect(readFileSync(join(folder, 'content'), 'utf8')).toBe('whole');
  expect(readdirSync(cache)).toEqual(['thing-1']);
  // The lock of the killed one had to be noticed as abandoned.
  expect(waited).toBeGreaterThan(0);
}, 60_000);

test('of two attempts at a time one fills and the other waits for it', async () => {
  const cache = temporaryFolder();
  const results = await Promise.all([
    fillOnce(cache, 'thing-1', fillWith('a')),
    fillOnce(cache, 'thing-1', fillWith('b')),
  ]);
  expect(results.filter(({ filled }) => filled)).toHaveLength(1);
});

import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../src/frontend-build.ts';
import { temporaryFolder } from './temporary-folder.ts';

function sources() {
  const root = temporaryFolder();
  mkdirSync(join(root, 'app', 'routes'), { recursive: true });
  writeFileSync(join(root, 'app', 'routes', 'a.tsx'), 'a');
  writeFileSync(join(root, 'lock.json'), '{}');
  return { root, hash: () => hashOf(root, ['app', 'lock.json', 'absent']) };
}

test('the hash of the sources stays as long as their contents do', async () => {
  const { root, hash } = sources();
  const before = await hash();
  utimesSync(join(root, 'lock.json'), new Date(), new Date(0));
  expect(await hash()).toBe(before);
});

test('it changes with a content, a name, a new file', async () => {
  const { root, hash } = sources();
  const seen = [await hash()];
  writeFileSync(join(root, 'app', 'routes', 'a.tsx'), 'b');
  seen.push(await hash());
  writeFileSync(join(root, 'app', 'routes', 'b.tsx'), '');
  seen.push(await hash());
  expect(new Set(seen).size).toBe(3);
});

test('it knows nothing of what is built or installed there', async () => {
  const { root, hash } = sources();
  const before = await hash();
  mkdirSync(join(root, 'app', 'build'));
  writeFileSync(join(root, 'app', 'build', 'server.js'), '');
  expect(await hash()).toBe(before);
});

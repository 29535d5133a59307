import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheKey, readManifest, recipesFolder, type BuiltComponent } from '../src/manifest.ts';
import { temporaryFolder } from './temporary-folder.ts';

const built = (folder?: string) =>
  readManifest(folder).filter((component): component is BuiltComponent => 'steps' in component);

test('every Go component is built at a pinned version', () => {
  const modules = built().flatMap(({ steps }) =>
    steps.filter(([tool]) => tool === 'go').map((step) => step.at(-1)),
  );
  expect(modules).toHaveLength(3);
  for (const module of modules) expect(module).toMatch(/@v\d+\.\d+\.\d+/);
});

test('a running system needs neither a browser nor the server of simulated time', () => {
  const names = readManifest()
    .filter(({ neededBy }) => neededBy.includes('start'))
    .map(({ name }) => name);
  expect(names).toEqual(['temporal', 'minio', 'mailpit', 'keycloak', 'mongodb', 'clamav', 'qpdf']);
});

test('a changed recipe makes another folder in the cache, an equal one the same', () => {
  const folder = temporaryFolder();
  cpSync(recipesFolder, folder, { recursive: true });
  const keys = (recipes?: string) => built(recipes).map(cacheKey);
  expect(keys(folder)).toEqual(keys());
  writeFileSync(join(folder, 'mongodb', 'pom.xml'), '<project/>');
  const changed = keys(folder).filter((key) => !keys().includes(key));
  expect(changed).toEqual([expect.stringMatching(/^mongodb-/)]);
});

test('a manifest that is not understood is refused', () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'components.json'), '{ "thing": { "title": "Thing" } }');
  expect(() => readManifest(folder)).toThrow('thing');
});

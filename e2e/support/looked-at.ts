import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

const e2e = join(import.meta.dirname, '..');
const folder = join(e2e, 'screenshots', 'looked-at');
/** The route of every address that no other has. */
const NOT_FOUND = '$';
const routes = join(e2e, '..', 'frontend', 'app', 'routes');

/** Which pages a test file looks at: begun anew with each run of it. */
export function createLedger(file: string) {
  const ledger = join(folder, `${file}.txt`);
  return {
    begin: () => rm(ledger, { force: true }),
    async note(url: string): Promise<void> {
      await mkdir(folder, { recursive: true });
      await appendFile(ledger, `${new URL(url).pathname}\n`);
    },
  };
}

/** The portal's pages that no scenario has looked at, by the names of their routes. */
export async function pagesNeverLookedAt(): Promise<string[]> {
  const seen = await pathsLookedAt();
  const pages = (await readdir(routes)).filter((name) => name.endsWith('.tsx'));
  const all = pages.map((name) => basename(name, '.tsx'));
  const patterns = all.filter((route) => route !== NOT_FOUND).map(patternOf);
  const known = (path: string) => patterns.some((pattern) => pattern.test(path));
  return all
    .filter((route) =>
      route === NOT_FOUND ? seen.every(known) : !seen.some((path) => patternOf(route).test(path)),
    )
    .sort();
}

async function pathsLookedAt(): Promise<string[]> {
  const scenarios = new Set(
    (await readdir(e2e, { recursive: true })).map((name) => basename(name, '.test.ts')),
  );
  // A ledger may be of a scenario that is no more.
  const names = (await readdir(folder)).filter((name) => scenarios.has(basename(name, '.txt')));
  const ledgers = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return [...new Set(ledgers.flatMap((text) => text.split('\n').filter(Boolean)))];
}

/** Remix's flat routes: a dot is a slash, `$name` any part, `_index` the parent itself. */
function patternOf(route: string): RegExp {
  const parts = route
    .split('.')
    .map((part) => part.replace(/_$/, ''))
    .filter((part) => part !== '_index')
    .map((part) => (part.startsWith('$') ? '[^/]+' : part));
  return new RegExp(`^/${parts.join('/')}$`);
}

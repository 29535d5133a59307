import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
/** The cells of the table, row by row. */
const rows = readFileSync(join(root, 'docs', 'guide-coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test.each([
  ...['1', '2 a', '2 b', '3', '4 a', '4 b', '4 c', '4 d', '4 e', '4 f', '4 g'],
  ...['5 a', '5 b', '5 c', '5 d', '5 e', '5 f', '5 g', '6 a', '6 b', '7'],
])('section %s of the guide has scenarios, and they are there', (section) => {
  const own = rows.filter(([, name = '']) =>
    name.split(' · ').some((part) => part.startsWith(`${section} `)),
  );
  const scenarios = own.flatMap(([, , cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  expect(scenarios.length).toBeGreaterThan(0);
  for (const name of scenarios) {
    const path = name.includes('/') ? name : `e2e/${name}`;
    expect([name, existsSync(join(root, `${path}.test.ts`))]).toEqual([name, true]);
  }
});

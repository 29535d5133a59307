import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { searchAttributes } from '../src/messages/index.ts';

const registeredKinds = { KEYWORD: 'Keyword', DATETIME: 'Datetime' } as const;

test('the search attributes that workflows set are those that a namespace gets at deploy', async () => {
  const file = new URL('../../deploy/temporal/search-attributes.json', import.meta.url);
  const registered: unknown = JSON.parse(await readFile(file, 'utf8'));
  const used = Object.values(searchAttributes).map(
    ({ name, type }) => [name, registeredKinds[type]] as const,
  );
  expect(registered).toEqual(Object.fromEntries(used));
});

import { uniqueName } from '@admis/kit/testing';
import { Connection } from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';
import { setUpNamespace } from './namespace.ts';

let connection: Connection;
beforeAll(async () => {
  connection = await Connection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
});
afterAll(() => connection.close());

it('makes a namespace once, and later adds what it lacks', async () => {
  const namespace = uniqueName('set-up');
  const definition = {
    namespace,
    retentionDays: 90,
    searchAttributes: { FileStatus: 'Keyword' as const },
  };
  // A new namespace is known to every part of the server after a moment only.
  const added = await untilDone(() => setUpNamespace(connection, definition));
  expect(added).toContain('search attribute FileStatus (Keyword)');

  const description = await connection.workflowService.describeNamespace({ namespace });
  expect(Number(description.config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 86_400);

  const more = { ...definition.searchAttributes, NextDeadline: 'Datetime' as const };
  const lacking = { ...definition, searchAttributes: more };
  expect(await setUpNamespace(connection, lacking)).toEqual([
    'search attribute NextDeadline (Datetime)',
  ]);
  expect(await setUpNamespace(connection, lacking)).toEqual([]);
});

async function untilDone<T>(attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(200);
    }
  }
}

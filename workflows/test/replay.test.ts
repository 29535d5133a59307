import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflows } from '../src/worker/bundle.ts';

const folder = new URL('histories/', import.meta.url);
const histories = await readdir(folder);
let workflowBundle: WorkflowBundle;
beforeAll(async () => {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'error' } },
  });
  workflowBundle = await bundleWorkflows();
});

test('every workflow has a committed history', () => {
  for (const workflow of ['application', 'account']) {
    expect(histories.some((name) => name.startsWith(workflow))).toBe(true);
  }
});

test.each(histories)('lives that are under way go on after a change: %s', async (name) => {
  const bytes = Buffer.from(await readFile(new URL(name, folder), 'utf8'), 'base64');
  const history = temporal.api.history.v1.History.decode(bytes);
  await Worker.runReplayHistory({ workflowBundle }, history, workflowIdOf(name));
});

/** The replayed code may ask for its own id; any id of the right kind will do. */
function workflowIdOf(name: string): string {
  return name.startsWith('account')
    ? 'account/6WB5H7IJ'
    : 'application/2026/M2-DROIT-ASSUR/6WB5H7IJ';
}

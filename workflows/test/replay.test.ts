import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { DeterminismViolationError } from '@temporalio/workflow';
import { DefaultLogger, Runtime, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { bundleWorkflows } from '../src/worker/bundle.ts';

const folder = new URL('histories/', import.meta.url);
const histories = await readdir(folder);
/** By the beginning of their histories' file names. */
const workflowIds = {
  application: 'application/2026/M2-DROIT-ASSUR/6WB5H7IJ',
  account: 'account/6WB5H7IJ',
  'waiting-list': 'waiting-list/2026/M1-CINEMA',
  campaign: 'campaign/2026',
  publication: 'publication/2026/2026-05-20T08:00:00.000Z',
  'bulk-action': 'bulk-action/2026/M1-CINEMA/1',
  'student-records': 'student-records/6WB5H7IJ',
  erasure: 'erasures/6WB5H7IJ',
  inspection: 'inspection-2026-05-20T08:00:00Z',
};
let wrongBundle: WorkflowBundleOption | undefined;
let workflowBundle: WorkflowBundleOption;
beforeAll(async () => {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'error' } },
  });
  // As in production: without what simulated time needs.
  workflowBundle = await bundleWorkflows();
});

test('every workflow has a committed history', () => {
  for (const workflow of Object.keys(workflowIds)) {
    expect(histories.some((name) => name.startsWith(workflow))).toBe(true);
  }
});

test.each(histories)('lives that are under way go on after a change: %s', async (name) => {
  const bytes = Buffer.from(await readFile(new URL(name, folder), 'utf8'), 'base64');
  const history = temporal.api.history.v1.History.decode(bytes);
  await Worker.runReplayHistory({ workflowBundle }, history, workflowIdOf(name));
});

test.each(Object.keys(workflowIds))(
  'a change that would break lives under way is found: %s',
  async (workflow) => {
    const name = histories.find((history) => history.startsWith(workflow)) ?? '';
    wrongBundle ??= await bundleWorkflows(new URL('wrong-change.workflows.ts', import.meta.url));
    const bytes = Buffer.from(await readFile(new URL(name, folder), 'utf8'), 'base64');
    const history = temporal.api.history.v1.History.decode(bytes);
    await expect(
      Worker.runReplayHistory({ workflowBundle: wrongBundle }, history, workflowIdOf(name)),
    ).rejects.toThrow(DeterminismViolationError);
  },
);

/** The replayed code may ask for its own id; any id of the right kind will do. */
function workflowIdOf(name: string): string {
  const [, id] = Object.entries(workflowIds).find(([kind]) => name.startsWith(kind)) ?? [];
  if (id === undefined) throw new Error(`No workflow is known by the beginning of ${name}`);
  return id;
}

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflows } from '../src/worker/bundle.ts';

const noDueTimerIsCancelled = fileURLToPath(
  new URL('./no-due-timer-is-cancelled.ts', import.meta.url),
);

/** Before the first story: the workflow code is bundled once for all files. They find it in `WORKFLOW_BUNDLE`. */
export default async function bundleOnce(): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'admis-workflows-')), 'bundle.js');
  const { code } = await bundleWorkflows(undefined, { interceptors: [noDueTimerIsCancelled] });
  await writeFile(path, code);
  process.env['WORKFLOW_BUNDLE'] = path;
}

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflows } from '../src/worker/bundle.ts';

/** Before the first story: the workflow code is bundled once for all files. They find it in `WORKFLOW_BUNDLE`. */
export default async function bundleOnce(): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'admis-workflows-')), 'bundle.js');
  await writeFile(path, (await bundleWorkflows()).code);
  process.env['WORKFLOW_BUNDLE'] = path;
}

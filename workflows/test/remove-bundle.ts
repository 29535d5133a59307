import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** After the last story: what `bundle-once.ts` made goes. */
export default async function removeBundle(): Promise<void> {
  const path = process.env['WORKFLOW_BUNDLE'];
  if (path !== undefined) await rm(dirname(path), { recursive: true });
}

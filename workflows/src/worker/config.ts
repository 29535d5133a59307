import { getHeapStatistics } from 'node:v8';
import { z } from 'zod';
import { payloadShape } from '../codec/index.ts';
import { loadConfig } from '../load-config.ts';

/** What the workflow worker is told by its environment. */
export const workerConfigShape = {
  TEMPORAL_ADDRESS: z.string().regex(/^[^:\s]+:\d+$/, 'must be host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('admis'),
  ...payloadShape,
  /**
   * How many lives are kept at hand, at about 0.4 MB each; the others are replayed when something happens to them, which
   * takes three times the time. By default they fill some 60 % of the heap that Node.js grants.
   */
  WORKFLOWS_AT_HAND: z.coerce
    .number()
    .int()
    .positive()
    .default(Math.floor(1.5 * heapMegabytes())),
  /** `on`: where in the code a workflow fails or waits is told as well, at the price of half the speed (docs/runbook.md). */
  WORKFLOW_STACKS: z.enum(['off', 'on']).default('off'),
};

/** @throws Error naming every bad value */
export function loadWorkerConfig(environment: Record<string, string | undefined>) {
  return loadConfig(workerConfigShape, environment);
}

function heapMegabytes(): number {
  return getHeapStatistics().heap_size_limit / 2 ** 20;
}

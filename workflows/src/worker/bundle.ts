import { fileURLToPath } from 'node:url';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';

/** Pure and without state, hence read once for all workflows and not once for each (docs/decisions/026). */
const domain = fileURLToPath(new URL('../domain/index.ts', import.meta.url));

/** The workflow code as the worker runs it: one bundle, checked for imports that are not deterministic. */
export function bundleWorkflows(
  workflows = new URL('../workflows.ts', import.meta.url),
): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    logger: new DefaultLogger('WARN'),
    workflowsPath: fileURLToPath(workflows),
    preloadModules: [domain],
  });
}

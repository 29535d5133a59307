import { fileURLToPath } from 'node:url';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { failureConverterPath } from '../codec/index.ts';

/** Pure and without state, hence read once for all workflows and not once for each (docs/decisions/026). */
const domain = fileURLToPath(new URL('../domain/index.ts', import.meta.url));

/** Else the SDK notes the stack of every promise: half of the worker's work (docs/decisions/026). */
const WITHOUT_STACKS = 'Error.stackTraceLimit = 0;';

/**
 * The workflow code as the worker runs it: one bundle, checked for imports that are not deterministic.
 *
 * @param stacks whether errors and the engine's « call stack » tell where in the code
 * @param interceptors modules that stand around the workflows
 */
export async function bundleWorkflows(
  workflows = new URL('../workflows.ts', import.meta.url),
  { stacks = false, interceptors = [] }: { stacks?: boolean; interceptors?: string[] } = {},
): Promise<WorkflowBundleWithSourceMap> {
  const bundle = await bundleWorkflowCode({
    logger: new DefaultLogger('WARN'),
    workflowsPath: fileURLToPath(workflows),
    preloadModules: [domain],
    failureConverterPath,
    workflowInterceptorModules: interceptors,
  });
  // Before all else: what workflows share is frozen.
  return stacks ? bundle : { ...bundle, code: WITHOUT_STACKS + bundle.code };
}

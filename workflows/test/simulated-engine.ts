import type { OperatorService } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { searchAttributes } from '../src/messages/search-attributes.ts';

export { bundleWorkflows } from '../src/worker/bundle.ts';

/**
 * The time-skipping engine of a test file, from the program that `npm test` names in `TEMPORAL_TEST_SERVER`.
 * The SDK gives it five seconds to start, which a busy machine may not have: then it is tried again.
 *
 * @throws Error when the variable is not set, or when the engine did not start in twenty tries
 */
export async function startSimulatedEngine(triesLeft = 19): Promise<TestWorkflowEnvironment> {
  const path = process.env['TEMPORAL_TEST_SERVER'];
  if (path === undefined) throw new Error('TEMPORAL_TEST_SERVER is not set: run `npm test`');
  try {
    return await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
  } catch (error) {
    if (triesLeft === 0 || !String(error).includes('did not start')) throw error;
    return startSimulatedEngine(triesLeft - 1);
  }
}

/** `temporal.api.enums.v1.IndexedValueType` of the kinds that we use. */
const indexedTypes = { KEYWORD: 2, DATETIME: 6 } as const;

/** A namespace of a test knows the search attributes only once they are registered, as a deployment does. */
export async function registerSearchAttributes(
  { operatorService }: { operatorService: OperatorService },
  namespace: string,
): Promise<void> {
  await operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(
      Object.values(searchAttributes).map(({ name, type }) => [name, indexedTypes[type]]),
    ),
  });
}

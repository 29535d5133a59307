import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDataConverter } from '../codec/index.ts';
import { taskQueues } from '../messages/index.ts';
import { bundleWorkflows } from './bundle.ts';
import { loadWorkerConfig } from './config.ts';

/** Hosts workflow code, and nothing else: activities run in the services that own the data. */
async function main(): Promise<void> {
  const config = loadWorkerConfig(process.env);
  const stopping = new AbortController();
  Runtime.install({ shutdownSignals: [] });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => stopping.abort());
  }
  const workflowBundle = await bundleWorkflows(undefined, {
    stacks: config.WORKFLOW_STACKS === 'on',
  });
  while (!stopping.signal.aborted) {
    try {
      await runOnce();
    } catch (error) {
      // Temporal may start later than we do, or go away for a while.
      console.warn('Temporal is not there yet, trying again:', String(error));
      await sleep(2_000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  async function runOnce(): Promise<void> {
    const connection = await NativeConnection.connect({ address: config.TEMPORAL_ADDRESS });
    try {
      const worker = await Worker.create({
        connection,
        namespace: config.TEMPORAL_NAMESPACE,
        taskQueue: taskQueues.workflows,
        workflowBundle,
        dataConverter: createDataConverter(config.PAYLOAD_SECRETS),
        maxCachedWorkflows: config.WORKFLOWS_AT_HAND,
      });
      const stop = (): void => worker.shutdown();
      stopping.signal.addEventListener('abort', stop, { once: true });
      const run = worker.run();
      console.log('worker running');
      if (stopping.signal.aborted) stop();
      await run;
      stopping.signal.removeEventListener('abort', stop);
    } finally {
      await connection.close();
    }
  }
}

await main();

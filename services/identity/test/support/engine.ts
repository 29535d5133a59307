import {
  createTemporalClient,
  installTemporalLogging,
  createLogger,
  startActivityWorker,
} from '@admis/kit';
import { taskQueues } from '@admis/workflows/messages';
import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import {
  bundleWorkflows,
  registerSearchAttributes,
  startSimulatedEngine,
} from '@admis/workflows/testing';
import { createActivities } from '../../src/activities.ts';
import type { Dependencies } from '../../src/use-cases/dependencies.ts';

/** A workflow engine with the real workflows, on a clock that a test can put forward. */
export interface Engine {
  client: Client;
  now: () => Date;
  sleep(ms: number): Promise<void>;
  /** Runs the workflows and this service's activities until `close`. */
  run(useCases: Dependencies): Promise<void>;
  close(): Promise<void>;
}

export async function openEngine(): Promise<Engine> {
  installTemporalLogging(createLogger({ name: 'engine', level: 'silent' }));
  const env = await startSimulatedEngine();
  await registerSearchAttributes(env.connection, 'default');
  const address = { TEMPORAL_ADDRESS: env.address, TEMPORAL_NAMESPACE: 'default' };
  const client = createTemporalClient(address);
  const stopping: (() => Promise<void>)[] = [];
  let ahead = 0;
  return {
    client,
    now: () => new Date(Date.now() + ahead),
    async sleep(ms) {
      await env.sleep(ms);
      ahead = (await env.currentTimeMs()) - Date.now();
    },
    async run(useCases) {
      const activities = await startActivityWorker({
        config: address,
        taskQueue: taskQueues.identity,
        activities: createActivities(useCases),
      });
      const workflows = await Worker.create({
        connection: env.nativeConnection,
        taskQueue: taskQueues.workflows,
        workflowBundle: await bundleWorkflows(),
      });
      const running = workflows.run();
      stopping.push(
        async () => {
          workflows.shutdown();
          await running;
        },
        () => activities.stop(),
      );
    },
    async close() {
      for (const stop of stopping) await stop();
      await client.connection.close();
      await env.teardown();
    },
  };
}

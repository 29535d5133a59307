import {
  createTemporalClient,
  installTemporalLogging,
  createLogger,
  startActivityWorker,
} from '@admis/kit';
import { taskQueues } from '@admis/workflows/messages';
import type { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { z } from 'zod';
import { bundleWorkflows } from '../../../../workflows/src/worker/bundle.ts';
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
  const path = z.string().parse(process.env['TEMPORAL_TEST_SERVER']);
  const env = await startSimulatedEngine(path);
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

/** The SDK gives the server five seconds, which a busy machine may not have: then it is tried again. */
async function startSimulatedEngine(path: string, triesLeft = 4): Promise<TestWorkflowEnvironment> {
  try {
    return await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
  } catch (error) {
    if (triesLeft === 0 || !String(error).includes('did not start')) throw error;
    return startSimulatedEngine(path, triesLeft - 1);
  }
}

import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { eventually, uniqueName } from '@admis/kit/testing';
import { createDataConverter } from '@admis/workflows/codec';
import { taskQueues } from '@admis/workflows/messages';
import { bundleWorkflows, registerSearchAttributes } from '@admis/workflows/testing';
import { config } from './components.ts';

/** A namespace of its own on the running engine, with the real workflow code at work in it. */
export interface Engine {
  client: Client;
  /** Offers a service's activities, as its own process would. */
  offer(taskQueue: string, activities: object): Promise<void>;
  close(): Promise<void>;
}

export async function openEngine(): Promise<Engine> {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'error' } },
  });
  const namespace = uniqueName('test-admissions');
  const connection = await Connection.connect({ address: config.TEMPORAL_ADDRESS });
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  await registerSearchAttributes(connection, namespace);
  const dataConverter = createDataConverter(config.PAYLOAD_SECRETS);
  const client = new Client({ connection, namespace, dataConverter });
  await eventually(() => knowsSearchAttributes(client));
  const native = await NativeConnection.connect({ address: config.TEMPORAL_ADDRESS });
  const running: { worker: Worker; finished: Promise<void> }[] = [];
  const run = (worker: Worker): void => void running.push({ worker, finished: worker.run() });
  run(
    await Worker.create({
      connection: native,
      namespace,
      dataConverter,
      taskQueue: taskQueues.workflows,
      workflowBundle: await bundleWorkflows(),
    }),
  );
  return {
    client,
    async offer(taskQueue, activities) {
      run(
        await Worker.create({
          connection: native,
          ...{ namespace, dataConverter, taskQueue, activities },
        }),
      );
    },
    async close() {
      for (const { worker } of running) worker.shutdown();
      await Promise.all(running.map(({ finished }) => finished));
      await native.close();
      await connection.operatorService.deleteNamespace({ namespace });
      await connection.close();
    },
  };
}

/** New ones are known to every part of the server after a moment only. */
async function knowsSearchAttributes({ workflow }: Client): Promise<true | undefined> {
  try {
    await workflow.count("Programme = 'none'");
    return true;
  } catch {
    return undefined;
  }
}

import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createDataConverter } from '@admis/workflows/codec';
import type { Logger } from './logger.ts';

interface TemporalConfig {
  TEMPORAL_ADDRESS: string;
  TEMPORAL_NAMESPACE: string;
  /** With none, what workflows carry is neither encrypted nor decrypted: for an engine of a test's own. */
  PAYLOAD_SECRETS?: readonly string[];
}

/** A client for commands to workflows. The connection is made lazily, so a service starts without Temporal. */
export function createTemporalClient(config: TemporalConfig): Client {
  return new Client({
    connection: Connection.lazy({ address: config.TEMPORAL_ADDRESS }),
    namespace: config.TEMPORAL_NAMESPACE,
    ...converterOf(config),
  });
}

function converterOf({ PAYLOAD_SECRETS }: TemporalConfig) {
  return PAYLOAD_SECRETS === undefined
    ? {}
    : { dataConverter: createDataConverter(PAYLOAD_SECRETS) };
}

/** For /health: the engine answers, and the namespace exists. */
export function answersTemporal(client: Client, namespace: string): () => Promise<unknown> {
  return () =>
    client.withDeadline(Date.now() + 2_000, () =>
      client.workflowService.describeNamespace({ namespace }),
    );
}

/** Runs until `stop` is called and what is under way has settled. */
export interface RunningWorker {
  stop(): Promise<void>;
  /** Resolves when the worker has stopped, rejects when it failed. */
  finished: Promise<void>;
}

/** A worker that offers a service's activities to workflows on a task queue. @throws when Temporal cannot be reached */
export async function startActivityWorker(options: {
  config: TemporalConfig;
  taskQueue: string;
  activities: object;
}): Promise<RunningWorker> {
  const connection = await NativeConnection.connect({ address: options.config.TEMPORAL_ADDRESS });
  const worker = await Worker.create({
    connection,
    namespace: options.config.TEMPORAL_NAMESPACE,
    taskQueue: options.taskQueue,
    activities: options.activities,
    shutdownGraceTime: '5s',
    ...converterOf(options.config),
  });
  return runWorker(worker, connection);
}

/** Runs a worker and closes its connection once it has settled. */
export function runWorker(worker: Worker, connection: NativeConnection): RunningWorker {
  const finished = worker.run().finally(() => connection.close());
  finished.catch(() => undefined);
  return {
    finished,
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await finished;
    },
  };
}

/** Lets Temporal's own messages into the service's log. Once per process, before the first worker. */
export function installTemporalLogging(logger: Logger): void {
  const log =
    (level: 'debug' | 'info' | 'warn' | 'error' | 'trace') =>
    (message: string, meta?: Record<string, unknown>) =>
      logger[level]({ ...meta }, message);
  Runtime.install({
    // Signals are the service's own business: it stops its HTTP server too.
    shutdownSignals: [],
    logger: {
      log: (level, message, meta) =>
        log(level.toLowerCase() as 'info')(message, meta as Record<string, unknown>),
      trace: log('trace'),
      debug: log('debug'),
      info: log('info'),
      warn: log('warn'),
      error: log('error'),
    },
  });
}

import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Express } from 'express';
import type { Logger } from './logger.ts';
import type { RunningWorker } from './temporal.ts';

const peerRetryMs = 2_000;

/** Twenty megabytes over a slow line: Node's own five minutes would cut a candidate off. */
const slowestRequestMs = 30 * 60 * 1000;

/** Tries until a peer is there: peers may start later than we do, here and in containers. */
export async function waitFor<T>(
  what: string,
  attempt: () => Promise<T>,
  logger: Logger,
): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      logger.warn(
        { reason: error instanceof Error ? error.name : 'failed' },
        `waiting for ${what}`,
      );
      await sleep(peerRetryMs);
    }
  }
}

/** Serves `app` and keeps the activity worker running, until SIGTERM or SIGINT; then stops both in order. */
export async function runService(options: {
  app: Express;
  port: number;
  logger: Logger;
  startWorker?: () => Promise<RunningWorker>;
  /** Closes what the service opened, after the last request. */
  close?: () => Promise<unknown>;
}): Promise<void> {
  const { app, port, logger } = options;
  const stopping = new AbortController();
  const server = createServer({ requestTimeout: slowestRequestMs }, app);
  await listen(server, port);
  logger.info({ port }, 'listening');
  const worker = keepWorkerRunning(options.startWorker, stopping.signal, logger);
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    logger.info('stopping');
    await closeServer(server);
    await worker;
    await options.close?.();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: error }, 'stopping failed');
          process.exit(1);
        },
      );
    });
  }
}

async function keepWorkerRunning(
  startWorker: (() => Promise<RunningWorker>) | undefined,
  stopping: AbortSignal,
  logger: Logger,
): Promise<void> {
  while (startWorker !== undefined && !stopping.aborted) {
    try {
      const worker = await startWorker();
      logger.info('worker running');
      const stop = (): void => void worker.stop();
      stopping.addEventListener('abort', stop, { once: true });
      if (stopping.aborted) stop();
      await worker.finished;
    } catch (error) {
      logger.warn({ err: error }, 'worker down, trying again');
      await sleep(peerRetryMs, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

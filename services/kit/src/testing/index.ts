import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

export * from './candidate.ts';
export * from './eventually.ts';
export * from './line.ts';
export * from './operations.ts';
export * from './tokens.ts';

/** An app on a free port, for tests that need a real HTTP server. */
export interface ServedApp {
  baseUrl: string;
  close(): Promise<void>;
}

export async function serve(app: Express): Promise<ServedApp> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A name that no other test uses: for databases, buckets, task queues. */
export function uniqueName(prefix: string): string {
  return `${prefix}-${randomBytes(6).toString('hex')}`;
}

/** An address on which nothing listens, to test a peer that is down. */
export const deadUrl = 'http://127.0.0.1:9';

import type { RequestHandler } from 'express';

/** Resolves when the dependency works; its name is the key. */
export type HealthChecks = Record<string, () => Promise<unknown>>;

const checkTimeoutMs = 3_000;

/** `/health`: 200 when every dependency answers, else 503, with the state of each. */
export function healthHandler(checks: HealthChecks): RequestHandler {
  return async (_request, response) => {
    const entries = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check)] as const),
    );
    const down = entries.some(([, { status }]) => status === 'down');
    response
      .status(down ? 503 : 200)
      .json({ status: down ? 'down' : 'ok', dependencies: Object.fromEntries(entries) });
  };
}

async function stateOf(
  check: () => Promise<unknown>,
): Promise<{ status: 'ok' } | { status: 'down'; detail: string }> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), checkTimeoutMs);
  });
  try {
    await Promise.race([check(), timeout]);
    return { status: 'ok' };
  } catch (error) {
    // The kind of failure, not its message: a message may hold addresses.
    return { status: 'down', detail: error instanceof Error ? error.name : 'failed' };
  } finally {
    clearTimeout(timer);
  }
}

/** A check that a peer's `/health` or another URL answers at all. */
export function answersHttp(url: string): () => Promise<void> {
  return async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(checkTimeoutMs) });
    await response.body?.cancel();
    if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
  };
}

import type { RequestHandler } from 'express';

/** Resolves when the dependency works; gives up when the signal says so. */
export type HealthCheck = (signal: AbortSignal) => Promise<unknown>;

/** The name of each dependency, and how it is asked. */
export type HealthChecks = Record<string, HealthCheck | ToldOnly>;

/**
 * A dependency that `/health` tells of and that does not decide its status. Peers are such: what needs an absent
 * one answers 503 by itself and the rest works; if they decided, services that ask each other would wait in a circle.
 */
export interface ToldOnly {
  told: HealthCheck;
}

/** Less than the portal waits for us when its own `/health` is asked: else one slow peer would make all look away. */
const checkTimeoutMs = 2_500;

/**
 * `/health`: the state of each dependency. 503 and `down` when one that decides is away; 200 otherwise, `degraded`
 * when a peer is, `ok` when none is.
 */
export function healthHandler(checks: HealthChecks): RequestHandler {
  return async (_request, response) => {
    const states = await Promise.all(Object.entries(checks).map(stateOf));
    const away = states.filter(({ state }) => state.status === 'down');
    const down = away.some(({ decides }) => decides);
    response.status(down ? 503 : 200).json({
      status: down ? 'down' : away.length > 0 ? 'degraded' : 'ok',
      dependencies: Object.fromEntries(states.map(({ name, state }) => [name, state])),
    });
  };
}

interface DependencyState {
  name: string;
  decides: boolean;
  state: { status: 'ok' } | { status: 'down'; detail: string };
}

async function stateOf([name, how]: [string, HealthCheck | ToldOnly]): Promise<DependencyState> {
  const decides = typeof how === 'function';
  const check = decides ? how : how.told;
  try {
    await withinTime(check);
    return { name, decides, state: { status: 'ok' } };
  } catch (error) {
    // The kind of failure, not its message: a message may hold addresses.
    const detail = error instanceof Error ? error.name : 'failed';
    return { name, decides, state: { status: 'down', detail } };
  }
}

/** Also for checks that do not heed the signal. */
async function withinTime(check: HealthCheck): Promise<unknown> {
  const signal = AbortSignal.timeout(checkTimeoutMs);
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')));
  });
  return Promise.race([check(signal), late]);
}

/** A check that something answers HTTP at an address, were it to refuse. */
export function answersHttp(url: string): HealthCheck {
  return async (signal) => {
    const response = await fetch(url, { signal });
    await response.body?.cancel();
    if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
  };
}

/** Where a service tells that its process answers, and asks nobody for it. */
export const alivePath = '/alive';

/** Another of our services: whether its process answers. Its `/health` would ask its peers in turn, without end. */
export function peer(baseUrl: string): ToldOnly {
  return { told: answersHttp(`${baseUrl}${alivePath}`) };
}

import type { RequestHandler } from 'express';
import type { PortalConfig } from './config.ts';

const TIMEOUT_MS = 3_000;

/** `GET /health` → 200 or 503 `{ status, dependencies: { identity: { status, detail? }, … } }` */
export function createHealthRoute(config: PortalConfig): RequestHandler {
  const targets = [
    ...Object.entries(config.services).map(([name, url]) => [name, `${url}/health`] as const),
    ['keycloak', `${config.oidc.internalIssuer}/.well-known/openid-configuration`] as const,
  ];
  return async function health(_request, response) {
    const states = await Promise.all(
      targets.map(async ([name, url]) => [name, await check(url)] as const),
    );
    const ok = states.every(([, state]) => state.status === 'ok');
    response
      .status(ok ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ok ? 'ok' : 'down', dependencies: Object.fromEntries(states) });
  };
}

async function check(url: string): Promise<{ status: 'ok' | 'down'; detail?: string }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    await response.body?.cancel();
    return response.ok ? { status: 'ok' } : { status: 'down', detail: `HTTP ${response.status}` };
  } catch {
    return { status: 'down', detail: 'does not answer' };
  }
}

import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { z } from 'zod';
import { ProblemError, problems } from './problem.ts';

const TokenAnswerSchema = z.object({ access_token: z.string(), expires_in: z.number() });

/** Gives the token with which this service calls its peers. */
export type ServiceTokens = () => Promise<string>;

/** Client-credentials tokens of the realm, kept until half a minute before they lapse. */
export function createServiceTokens(config: {
  KEYCLOAK_URL: string;
  KEYCLOAK_REALM: string;
  SERVICE_CLIENT_ID: string;
  SERVICE_CLIENT_SECRET: string;
}): ServiceTokens {
  let kept: { token: string; until: number } | undefined;
  let pending: Promise<string> | undefined;
  async function fetchToken(): Promise<string> {
    const answer = await request(
      new Request(
        `${config.KEYCLOAK_URL}/realms/${config.KEYCLOAK_REALM}/protocol/openid-connect/token`,
        {
          method: 'POST',
          body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: config.SERVICE_CLIENT_ID,
            client_secret: config.SERVICE_CLIENT_SECRET,
          }),
          signal: AbortSignal.timeout(peerTimeoutMs),
        },
      ),
      'keycloak',
    );
    if (!answer.ok) throw problems.peerUnavailable('keycloak', new Error(`HTTP ${answer.status}`));
    const { access_token, expires_in } = TokenAnswerSchema.parse(await answer.json());
    kept = { token: access_token, until: Date.now() + (expires_in - 30) * 1000 };
    return access_token;
  }
  return async () => {
    if (kept !== undefined && Date.now() < kept.until) return kept.token;
    pending ??= fetchToken().finally(() => (pending = undefined));
    return pending;
  };
}

const peerTimeoutMs = 10_000;

/**
 * A typed client of a peer's HTTP API. `token` is asked before each call (a service's own, or the caller's).
 * A peer that cannot be reached, or answers 5xx, throws ProblemError 503 `peerUnavailable`.
 */
export function createServiceClient<Paths extends object>(options: {
  peer: string;
  baseUrl: string;
  token?: () => Promise<string> | string;
}): Client<Paths> {
  const client = createClient<Paths>({
    baseUrl: options.baseUrl,
    fetch: (outgoing) => request(withTimeout(outgoing), options.peer),
  });
  const { token } = options;
  if (token !== undefined) {
    const authorise: Middleware = {
      async onRequest({ request: outgoing }) {
        outgoing.headers.set('authorization', `Bearer ${await token()}`);
        return outgoing;
      },
    };
    client.use(authorise);
  }
  return client;
}

/** What a peer answered, or its problem passed on: `const dossier = answerOf(await client.GET(…))`. */
export function answerOf<T>(result: { data?: T; error?: unknown; response: Response }): T {
  if (result.response.ok) return result.data as T;
  throw problemOf(result.error, result.response.status);
}

/** Like `answerOf`, but undefined when the peer says 404. */
export function findAnswerOf<T>(result: {
  data?: T;
  error?: unknown;
  response: Response;
}): T | undefined {
  return result.response.status === 404 ? undefined : answerOf(result);
}

const ProblemSchema = z.looseObject({
  code: z.string(),
  detail: z.string().default(''),
});

function problemOf(body: unknown, status: number): ProblemError {
  const parsed = ProblemSchema.safeParse(body);
  if (!parsed.success) return new ProblemError(status, 'unexpectedAnswer', 'A peer refused.');
  const { code, detail, type: _type, title: _title, status: _status, ...extensions } = parsed.data;
  return new ProblemError(status, code, detail, extensions);
}

async function request(outgoing: Request, peer: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(outgoing);
  } catch (error) {
    throw problems.peerUnavailable(peer, error);
  }
  if (response.status >= 500) {
    throw problems.peerUnavailable(peer, new Error(`HTTP ${response.status}`));
  }
  return response;
}

function withTimeout(outgoing: Request): Request {
  return new Request(outgoing, {
    signal: AbortSignal.any([outgoing.signal, AbortSignal.timeout(peerTimeoutMs)]),
  });
}

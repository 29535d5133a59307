import { data } from '@remix-run/node';
import createClient, { type Middleware } from 'openapi-fetch';
import type {
  components as AdmissionsComponents,
  paths as AdmissionsPaths,
} from '../api/admissions.d.ts';
import type { paths as CataloguePaths } from '../api/catalogue.d.ts';
import type { paths as DocumentsPaths } from '../api/documents.d.ts';
import type { paths as DossierPaths } from '../api/dossier.d.ts';
import type { paths as IdentityPaths } from '../api/identity.d.ts';
import type { paths as NotificationsPaths } from '../api/notifications.d.ts';

/** An event that happened since the page was shown. */
export type Change = AdmissionsComponents['schemas']['HistoryEvent'];

/** What a service says when it refuses (RFC 9457), as far as the portal reads it. */
export type Problem = {
  status: number;
  /** Stable and machine-readable; the texts for people are in the locale files under `problem`. */
  code: string;
  detail?: string;
  /** With `invalidRequest`: which fields, and what is wrong with each. */
  errors?: { path: string; code?: string; message: string }[];
  /** With a refused command: what may be done now, and what happened since the page was shown. */
  allowedCommands?: string[];
  revision?: number;
  changes?: Change[];
  /** With `alreadyApplied`: the application there is. */
  applicationId?: string;
  /** With `peerUnavailable`: which part of the system does not answer. */
  peer?: string;
  /** Of files that were given together: which one is refused, from 1. */
  position?: number;
};

/** The outcome of a call that the caller wants to decide on. */
export type Answer<T> = { ok: true; data: T } | { ok: false; problem: Problem };

/** One typed client per service, for one request and with its visitor's token. */
export type Api = ReturnType<typeof createApi>;

const TIMEOUT_MS = 15_000;
/** What the service takes at most to put a dossier of many large files together, and its turn before. */
const PAPER_TIMEOUT_MS = 280_000;
/** What it takes to scan an upload, and to make one PDF of many photos. */
const FINISH_TIMEOUT_MS = 300_000;

/**
 * @param dependencies.findAccessToken the visitor's token, asked for only when a call needs it
 * @param dependencies.requestId       passed on, so that one visit can be followed through the logs
 */
export function createApi(dependencies: {
  services: Record<
    'identity' | 'catalogue' | 'dossier' | 'admissions' | 'documents' | 'notifications',
    string
  >;
  findAccessToken: () => Promise<string | undefined>;
  requestId: string;
  /** The visitor's, for the services' rate limits; without it all visitors would share one */
  clientAddress: string | undefined;
}) {
  const { services, findAccessToken, requestId, clientAddress } = dependencies;

  const authenticate: Middleware = {
    async onRequest({ request }) {
      const token = await findAccessToken();
      if (token) request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  };

  function client<Paths extends object>(baseUrl: string, options: { authenticated: boolean }) {
    const made = createClient<Paths>({
      baseUrl,
      headers: {
        'x-request-id': requestId,
        ...(clientAddress ? { 'x-forwarded-for': clientAddress } : {}),
      },
      fetch: fetchSoon,
    });
    if (options.authenticated) made.use(authenticate);
    return made;
  }

  return {
    identity: client<IdentityPaths>(services.identity, { authenticated: false }),
    /** Identity for those who are signed in: its public pages must not ask who is there. */
    account: client<IdentityPaths>(services.identity, { authenticated: true }),
    catalogue: client<CataloguePaths>(services.catalogue, { authenticated: false }),
    /** The catalogue for those who set it: its public pages must not ask who is there. */
    settings: client<CataloguePaths>(services.catalogue, { authenticated: true }),
    dossier: client<DossierPaths>(services.dossier, { authenticated: true }),
    admissions: client<AdmissionsPaths>(services.admissions, { authenticated: true }),
    documents: client<DocumentsPaths>(services.documents, { authenticated: true }),
    notifications: client<NotificationsPaths>(services.notifications, { authenticated: true }),
  };
}

/** A dossier's paper is made while one waits, and an upload checked. Milliseconds. */
function patience({ url }: Request): number {
  const { pathname } = new URL(url);
  if (pathname.endsWith('/dossier.pdf')) return PAPER_TIMEOUT_MS;
  return /\/uploads\/[^/]+\/finish$/.test(pathname) ? FINISH_TIMEOUT_MS : TIMEOUT_MS;
}

/** Of requests that carry a file, or a part of one. */
const FILE_TYPES = /^(multipart\/form-data|application\/octet-stream)/;

/** An upload takes as long as it takes; every other answer must begin soon, and may then be as long as it is. */
async function fetchSoon(request: Request): Promise<Response> {
  if (FILE_TYPES.test(request.headers.get('content-type') ?? '')) return fetch(request);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error('No answer in time')), patience(request));
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, late.signal]) });
  } finally {
    clearTimeout(timer);
  }
}

type FetchResult<T> = { data?: T; error?: unknown; response: Response };

/**
 * For actions: the answer or the problem, whatever went wrong. A service that cannot be reached is
 * the problem `peerUnavailable`, as if it had said so itself.
 */
export async function ask<T>(call: Promise<FetchResult<T>>): Promise<Answer<T>> {
  let result: FetchResult<T>;
  try {
    result = await call;
  } catch {
    // The connection failed, was cut or took too long: nothing that a page could tell apart.
    return { ok: false, problem: { status: 503, code: 'peerUnavailable' } };
  }
  if (result.response.ok) return { ok: true, data: result.data as T };
  return { ok: false, problem: toProblem(result.response.status, result.error) };
}

/** For loaders: the answer, or the designed page for the problem (see ErrorPage). */
export async function get<T>(call: Promise<FetchResult<T>>): Promise<T> {
  const answer = await ask(call);
  if (answer.ok) return answer.data;
  throw problemPage(answer.problem);
}

/** What to throw in order to show the page of a problem. */
export function problemPage(problem: Problem) {
  return data({ code: problem.code }, { status: problem.status });
}

function toProblem(status: number, body: unknown): Problem {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  return { ...problem, status, code: problem.code ?? `http${status}` };
}

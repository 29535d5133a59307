import type { z } from 'zod';

/** Machine-readable facts beside a problem's code. */
export type ProblemExtensions = Record<string, unknown>;

/** An error that a client may see: RFC 9457 problem details with a stable `code`. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly extensions: ProblemExtensions;

  constructor(
    status: number,
    code: string,
    detail: string,
    extensions: ProblemExtensions = {},
    options?: ErrorOptions,
  ) {
    super(detail, options);
    this.name = 'ProblemError';
    this.status = status;
    this.code = code;
    this.extensions = extensions;
  }
}

/** The problem makers that every service shares. */
export const problems = {
  invalidRequest: (errors: { path: string; code: string; message: string }[]) =>
    new ProblemError(400, 'invalidRequest', 'Some fields are missing or not valid.', { errors }),
  unauthenticated: (detail = 'A valid access token is needed.') =>
    new ProblemError(401, 'unauthenticated', detail),
  forbidden: (detail = 'You may not do this.') => new ProblemError(403, 'forbidden', detail),
  notFound: (detail = 'There is no such thing here.') => new ProblemError(404, 'notFound', detail),
  peerUnavailable: (peer: string, cause?: unknown) =>
    new ProblemError(
      503,
      'peerUnavailable',
      `A part of the system (${peer}) does not answer at the moment. Nothing was lost; try again shortly.`,
      { peer },
      { cause },
    ),
};

/** A 400 that names every bad field: `path` is `body.email`, `query.page`, … */
export function invalidRequestOf(issues: { part: string; error: z.ZodError }[]): ProblemError {
  return problems.invalidRequest(
    issues.flatMap(({ part, error }) =>
      error.issues.map(({ path, code, message }) => ({
        path: [part, ...path].join('.'),
        code,
        message,
      })),
    ),
  );
}

import type { Request, Response } from 'express';
import type { Actor, Role } from '@admis/workflows/domain';
import type { z } from 'zod';

/** Who may call a route: anyone, or a token with one of these roles. */
export type Access = 'public' | readonly Role[];

export interface RouteInput<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  /** Who asks; on public routes `{ id: 'anonymous', roles: [] }`. */
  actor: Actor;
  /** The caller's access token, to ask a peer in their name; empty on public routes. */
  token: string;
  /** Of routes that ask for it: the `Idempotency-Key` header. */
  idempotencyKey: string;
  request: Request;
  response: Response;
}

export interface RouteAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One HTTP operation: what it takes, who may call it, what it answers. The OpenAPI document is made of these. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** OpenAPI style: `/applications/{id}`. */
  path: string;
  summary: string;
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The request body is a stream that the handler reads itself, of this media type. */
  streamed?: string;
  /** Whether an `Idempotency-Key` header is demanded. */
  idempotent?: boolean;
  /** Calls allowed per quarter of an hour and address; absent: no limit. */
  limitPerQuarterHour?: number;
  /** Status → schema of the JSON answer, or null for none or for a stream. */
  answers: Record<number, z.ZodType | null>;
  /** Statuses answered with problem details besides 400, 401, 403 and 503. */
  problems?: number[];
  handle(input: RouteInput<never, never, never>): Promise<RouteAnswer | 'handled'>;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

/** Declares a route with typed input. A handler that answers by itself (a stream) returns 'handled'. */
export function defineRoute<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  route: Omit<Route, 'params' | 'query' | 'body' | 'handle'> & {
    params?: Params;
    query?: Query;
    body?: Body;
    handle(
      input: RouteInput<Parsed<Params>, Parsed<Query>, Parsed<Body>>,
    ): Promise<RouteAnswer | 'handled'>;
  },
): Route {
  return route as unknown as Route;
}

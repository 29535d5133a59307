import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import type { Route } from './route.ts';

/** Problem details, as every service answers them (RFC 9457). */
export const ProblemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().meta({ description: 'Stable; what a program decides by.' }),
    detail: z.string().optional(),
    errors: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'Of `invalidRequest`: every bad field.' }),
  })
  .meta({ id: 'Problem' });

export const HealthSchema = z
  .object({
    status: z.enum(['ok', 'down']),
    dependencies: z.record(
      z.string(),
      z.object({ status: z.enum(['ok', 'down']), detail: z.string().optional() }),
    ),
  })
  .meta({ id: 'Health' });

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** The OpenAPI 3.1 document of a service, made from its routes. */
export function openApiDocument(name: string, routes: readonly Route[]): OpenApiDocument {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: `Admis ${name}`, version: '1' },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths,
  });
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const responses: ZodOpenApiOperationObject['responses'] = {};
  for (const [status, schema] of Object.entries(route.answers)) {
    responses[status as '200'] = {
      description: 'Done',
      ...(schema === null ? {} : { content: { 'application/json': { schema } } }),
    };
  }
  for (const status of [400, 401, 403, 503, ...(route.problems ?? [])]) {
    responses[String(status) as '400'] = {
      description: 'Problem',
      content: { 'application/problem+json': { schema: ProblemSchema } },
    };
  }
  const header = route.idempotent
    ? { header: z.object({ 'Idempotency-Key': z.string().min(8).max(200) }) }
    : {};
  const streamed =
    route.streamed === undefined
      ? {}
      : {
          requestBody: {
            content: { [route.streamed]: { schema: z.any() } },
          },
        };
  return {
    summary: route.summary,
    ...(route.access === 'public' ? {} : { security: [{ token: [] }] }),
    requestParams: {
      ...(route.params === undefined ? {} : { path: route.params }),
      ...(route.query === undefined ? {} : { query: route.query }),
      ...header,
    },
    ...(route.body === undefined
      ? streamed
      : { requestBody: { content: { 'application/json': { schema: route.body } } } }),
    responses,
  };
}

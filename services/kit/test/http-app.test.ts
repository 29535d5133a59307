import { Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import request from 'supertest';
import { z } from 'zod';
import {
  createHttpApp,
  defineRoute,
  peer,
  ProblemError,
  problems,
  type HealthChecks,
  type Route,
} from '../src/index.ts';
import { deadUrl, serve } from '../src/testing/index.ts';

const routes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/things/{id}',
    summary: 'Makes a thing',
    access: ['manager'],
    idempotent: true,
    params: z.object({ id: z.string().regex(/^[a-z]+$/) }),
    body: z.object({ name: z.string().min(1), size: z.number() }),
    answers: { 201: z.object({ id: z.string(), key: z.string(), by: z.string() }) },
    handle: async ({ params, body, idempotencyKey, actor }) => ({
      status: 201,
      body: { id: params.id + body.name, key: idempotencyKey, by: actor.id },
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/fails/{how}',
    summary: 'Fails',
    access: 'public',
    params: z.object({ how: z.string() }),
    answers: { 200: null },
    problems: [409],
    handle: async ({ params }) => {
      if (params.how === 'refused') throw new ProblemError(409, 'tooLate', 'Too late.', { at: 1 });
      if (params.how === 'peer') throw problems.peerUnavailable('dossier');
      throw new Error('the password is hunter2');
    },
  }),
  defineRoute({
    method: 'get',
    path: '/limited',
    summary: 'May be called twice',
    access: 'public',
    limitPerQuarterHour: 2,
    answers: { 204: null },
    handle: async () => ({ status: 204 }),
  }),
];

function appWith(checks: HealthChecks = {}, log: string[] = []) {
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log.push(chunk.toString());
      done();
    },
  });
  return createHttpApp({
    name: 'things',
    routes,
    checks,
    logger: pino({ level: 'info' }, sink),
    verifyToken: async (token) => {
      if (token === 'manager') return { id: 'gestionnaire', roles: ['manager'] };
      if (token === 'candidate') return { id: '6wb5h7ij', roles: ['candidate'] };
      throw problems.unauthenticated();
    },
  });
}

const post = (token?: string) => {
  const call = request(appWith()).post('/things/abc').set('idempotency-key', 'key-of-a-click');
  return token === undefined ? call : call.set('authorization', `Bearer ${token}`);
};

describe('a route', () => {
  test('gets parsed input, who asks and the idempotency key', async () => {
    const response = await post('manager').send({ name: 'x', size: 1 });
    expect(response.status).toBe(201);
    expect(response.body).toEqual({ id: 'abcx', key: 'key-of-a-click', by: 'gestionnaire' });
  });

  test.each([
    ['no token', undefined, 401, 'unauthenticated'],
    ['a forged token', 'forged', 401, 'unauthenticated'],
    ['another role', 'candidate', 403, 'forbidden'],
  ])('refuses %s', async (_name, token, status, code) => {
    const response = await post(token).send({ name: 'x', size: 1 });
    expect(response.status).toBe(status);
    expect(response.type).toBe('application/problem+json');
    expect(response.body).toMatchObject({ status, code, type: 'about:blank' });
  });

  test('names every bad field of every part', async () => {
    const response = await request(appWith())
      .post('/things/ABC')
      .set('authorization', 'Bearer manager')
      .set('idempotency-key', 'key-of-a-click')
      .send({ name: '' });
    expect(response.status).toBe(400);
    expect(response.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'params.id',
      'body.name',
      'body.size',
    ]);
  });

  test('demands an idempotency key where it runs a command', async () => {
    const response = await request(appWith())
      .post('/things/abc')
      .set('authorization', 'Bearer manager')
      .send({ name: 'x', size: 1 });
    expect(response.status).toBe(400);
    expect(response.body.errors).toMatchObject([{ path: 'headers.Idempotency-Key' }]);
  });

  test('a body that is not JSON is said to be so', async () => {
    const response = await post('manager').type('json').send('{"name":');
    expect(response.body).toMatchObject({ status: 400, code: 'invalidRequest' });
  });

  test('a limited route says when it was called too often', async () => {
    const app = appWith();
    const statuses = [];
    for (let call = 0; call < 3; call += 1)
      statuses.push((await request(app).get('/limited')).status);
    expect(statuses).toEqual([204, 204, 429]);
  });
});

describe('an error', () => {
  test('that is meant for clients keeps its code and facts', async () => {
    const response = await request(appWith()).get('/fails/refused');
    expect(response.body).toMatchObject({ status: 409, code: 'tooLate', at: 1 });
  });

  test('of a peer is a 503 that names the peer', async () => {
    const response = await request(appWith()).get('/fails/peer');
    expect(response.body).toMatchObject({ status: 503, code: 'peerUnavailable', peer: 'dossier' });
  });

  test('of our own tells a client nothing', async () => {
    const response = await request(appWith()).get('/fails/unexpectedly');
    expect(response.body).toMatchObject({ status: 500, code: 'internalError' });
    expect(response.text).not.toContain('hunter2');
  });

  test('an unknown path is a 404 problem', async () => {
    const response = await request(appWith()).get('/nowhere');
    expect(response.body).toMatchObject({ status: 404, code: 'notFound' });
  });
});

describe('/health', () => {
  test('tells the state of each dependency', async () => {
    const checks = {
      mongodb: async () => undefined,
      temporal: async () => {
        throw new Error('connect ECONNREFUSED 10.1.2.3');
      },
    };
    const response = await request(appWith(checks)).get('/health');
    expect(response.status).toBe(503);
    expect(response.body).toEqual({
      status: 'down',
      dependencies: { mongodb: { status: 'ok' }, temporal: { status: 'down', detail: 'Error' } },
    });
  });

  test('is 200 when all is well', async () => {
    const response = await request(appWith({ mongodb: async () => undefined })).get('/health');
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({ status: 'ok' });
  });

  test('tells of a peer that is away, which does not make it down', async () => {
    const checks = { mongodb: async () => undefined, dossier: peer(deadUrl) };
    const response = await request(appWith(checks)).get('/health');
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      status: 'degraded',
      dependencies: { mongodb: { status: 'ok' }, dossier: { status: 'down' } },
    });
  });

  test('asks a peer whether it answers, not how its own peers are', async () => {
    let asked = 0;
    const mongodb = async () => {
      asked += 1;
      throw new Error('away');
    };
    const served = await serve(appWith({ mongodb }));
    try {
      const response = await request(appWith({ dossier: peer(served.baseUrl) })).get('/health');
      expect(response.body).toEqual({ status: 'ok', dependencies: { dossier: { status: 'ok' } } });
      expect(asked).toBe(0);
    } finally {
      await served.close();
    }
  });

  test('waits for no dependency that hangs', async () => {
    const checks = { smtp: () => new Promise(() => undefined) };
    const response = await request(appWith(checks)).get('/health');
    expect(response.body).toEqual({
      status: 'down',
      dependencies: { smtp: { status: 'down', detail: 'Error' } },
    });
  });
});

test('/openapi.json describes every route with its security and problems', async () => {
  const { body } = await request(appWith()).get('/openapi.json');
  expect(Object.keys(body.paths)).toEqual(['/things/{id}', '/fails/{how}', '/limited']);
  expect(body.paths['/things/{id}'].post).toMatchObject({
    security: [{ token: [] }],
    parameters: expect.arrayContaining([
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
    ]),
  });
  expect(Object.keys(body.paths['/fails/{how}'].get.responses)).toContain('409');
});

test('logs hold paths but neither queries nor tokens', async () => {
  const log: string[] = [];
  await request(appWith({}, log))
    .get('/limited?email=jeanne@example.org')
    .set('authorization', 'Bearer manager');
  expect(log.join('')).toContain('/limited');
  expect(log.join('')).not.toMatch(/jeanne|manager/);
});

test('logs hold no token of a mailed link, which would open an account', async () => {
  const log: string[] = [];
  const token = `NldCNUg3SUouMS4xNzk1NTkzMjAw.${'A'.repeat(43)}`;
  await request(appWith({}, log)).get(`/fails/${token}`);
  expect(log.join('')).toContain('/fails/');
  expect(log.join('')).not.toContain('NldCNUg3');
});

import { accessTokenOf } from '@admis/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { answerEvenly } from '../src/answer-evenly.ts';
import { config } from './support/config.ts';
import { openPeers, type Peers } from './support/peers.ts';
import {
  createActiveAccount,
  newAccount,
  newEmail,
  openSystem,
  password,
  type System,
} from './support/system.ts';

let peers: Peers;
let system: System;

beforeAll(async () => {
  peers = await openPeers();
  system = await openSystem({ peers });
});

afterAll(async () => {
  await system?.close();
  await peers?.close();
});

describe('the routes of accounts', () => {
  it('are all public and limited, and no others', async () => {
    const { body } = await request(system.app).get('/openapi.json').expect(200);
    const { paths } = body as { paths: Record<string, Record<string, OpenApiOperation>> };
    const operations = Object.entries(paths)
      // Their own permissions tests tell of those.
      .filter(([path]) => !path.startsWith('/email-c') && !path.startsWith('/accounts/me'))
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({
          route: `${method} ${path}`,
          operation,
        })),
      );
    expect(operations.map(({ route }) => route).sort()).toEqual([
      'get /activations/{token}',
      'get /password-resets/{token}',
      'post /accounts',
      'post /activation-links',
      'post /activations',
      'post /credentials-reminders',
      'post /password-resets',
      'post /sign-in-checks',
    ]);
    for (const { operation } of operations) {
      expect(operation.security).toBeUndefined();
      expect(Object.keys(operation.responses)).toContain('429');
    }
  });

  it('give a signed-in caller no more than anyone else', async () => {
    const { number } = await createActiveAccount(system);
    const admin = await accessTokenOf(config.KEYCLOAK_URL, 'admin');
    const ask = () => request(system.app).post('/sign-in-checks').send({ identifier: number });
    const anyone = await ask();
    expect((await ask().auth(admin, { type: 'bearer' })).body).toEqual(anyone.body);
    expect((await ask().auth('forged', { type: 'bearer' })).body).toEqual(anyone.body);
  });

  it('answer the same, header by header, whether or not an e-mail has an account', async () => {
    const { email } = await createActiveAccount(system);
    const shape = ({ status, body, headers }: request.Response) => ({
      status,
      body: body as unknown,
      headers: Object.keys(headers as object).sort(),
    });
    for (const [path, bodyOf] of [
      ['/credentials-reminders', (of: string) => ({ email: of })],
      ['/activation-links', (of: string) => ({ identifier: of })],
      ['/sign-in-checks', (of: string) => ({ identifier: of })],
    ] as const) {
      const known = await request(system.app).post(path).send(bodyOf(email));
      const unknown = await request(system.app).post(path).send(bodyOf(newEmail()));
      expect(shape(known)).toEqual(shape(unknown));
    }
    const known = await request(system.app)
      .post('/accounts')
      .send({ ...newAccount(email), firstName: 'Autre' });
    expect(shape(known)).toMatchObject({ status: 202, body: {} });
  });

  it('take the same time: never less than what the slowest way usually takes', async () => {
    const started = performance.now();
    expect(await answerEvenly(200, async () => 'done')).toBe('done');
    expect(performance.now() - started).toBeGreaterThanOrEqual(195);
    await expect(answerEvenly(60_000, () => Promise.reject(new Error('down')))).rejects.toThrow(
      'down',
    );
  });
});

describe('the own account', () => {
  it('is shown to its owner alone', async () => {
    const { number, email } = await createActiveAccount(system);
    const own = await accessTokenOf(config.KEYCLOAK_URL, number, password);
    const { body } = await request(system.app)
      .get('/accounts/me')
      .auth(own, { type: 'bearer' })
      .expect(200);
    expect(body).toMatchObject({ dossierNumber: number, email, status: 'active' });
    expect(Object.keys(body as object).sort()).toEqual([
      'createdAt',
      'dossierNumber',
      'email',
      'firstName',
      'language',
      'lastName',
      'status',
    ]);
    await request(system.app).get('/accounts/me').expect(401);
    for (const login of ['gestionnaire', 'jury', 'president', 'admin']) {
      const token = await accessTokenOf(config.KEYCLOAK_URL, login);
      await request(system.app).get('/accounts/me').auth(token, { type: 'bearer' }).expect(403);
    }
  });
});

interface OpenApiOperation {
  security?: unknown;
  responses: Record<string, unknown>;
}

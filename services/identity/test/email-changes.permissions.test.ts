import { accessTokenOf, createTestCandidate, serviceTokenOf } from '@admis/kit/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { config } from './support/config.ts';
import { openPeers, type Peers } from './support/peers.ts';
import { newEmail, openSystem, type System } from './support/system.ts';

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

it('only candidates ask for another address, and only those whose address is kept here', async () => {
  const email = newEmail();
  // Known to Keycloak, but without a local account: so are students who come by the sign-on.
  const student = await createTestCandidate(config);
  const tokens: Record<string, string | undefined> = {
    nobody: undefined,
    forger: `${student.token.slice(0, -8)}AAAAAAAA`,
    service: await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET),
    student: student.token,
  };
  for (const login of ['gestionnaire', 'jury', 'president', 'admin']) {
    tokens[login] = await accessTokenOf(config.KEYCLOAK_URL, login);
  }
  const answers: Record<string, unknown> = {};
  for (const [caller, token] of Object.entries(tokens)) {
    const call = request(system.app)
      .post('/email-changes')
      .send({ email, emailConfirmation: email });
    const { status, body } = await (token === undefined
      ? call
      : call.auth(token, { type: 'bearer' }));
    answers[caller] = [status, (body as { code: string }).code];
  }
  await student.remove();
  expect(answers).toEqual({
    nobody: [401, 'unauthenticated'],
    forger: [401, 'unauthenticated'],
    service: [403, 'forbidden'],
    student: [409, 'addressOfSignOn'],
    gestionnaire: [403, 'forbidden'],
    jury: [403, 'forbidden'],
    president: [403, 'forbidden'],
    admin: [403, 'forbidden'],
  });
});

it('the routes of links are public and limited: the link is the permission', async () => {
  for (const answer of [
    await request(system.app).get('/email-changes/forged'),
    await request(system.app).post('/email-confirmations').send({ token: 'forged' }),
  ]) {
    expect(answer.status).toBe(410);
    expect(Object.keys(answer.headers as object)).toContain('ratelimit');
  }
});

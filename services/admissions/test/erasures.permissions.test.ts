import supertest from 'supertest';
import { createTestCandidate, serviceTokenOf, type TestCandidate } from '@admis/kit/testing';
import { config } from './support/components.ts';
import { staffTokens } from './support/people.ts';
import { openReadModel } from './support/read-model.ts';
import { as } from './support/system.ts';

let service: Awaited<ReturnType<typeof openReadModel>>;
let owner: TestCandidate;
let other: TestCandidate;

beforeAll(async () => {
  service = await openReadModel();
  [owner, other] = await Promise.all([createTestCandidate(config), createTestCandidate(config)]);
  await service.record('published', { candidate: owner.number });
});
afterAll(async () => {
  await Promise.all([owner?.remove(), other?.remove()]);
  await service?.close();
});

const requests = {
  'GET /erasures/mine': () => supertest(service.app).get('/erasures/mine'),
  'POST /erasures': () => supertest(service.app).post('/erasures').send({ understood: true }),
  'DELETE /erasures/mine': () => supertest(service.app).delete('/erasures/mine'),
};

describe.each(Object.entries(requests))('%s', (_route, request) => {
  it('is for candidates alone', async () => {
    expect((await request()).status).toBe(401);
    const forged = `${owner.token.slice(0, -8)}AAAAAAAA`;
    expect((await request().auth(forged, { type: 'bearer' })).status).toBe(401);
    const tokens = {
      ...(await staffTokens()),
      service: await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET),
    };
    for (const token of Object.values(tokens)) {
      const { status, body } = await request().auth(token, { type: 'bearer' });
      expect([status, body.code]).toEqual([403, 'forbidden']);
    }
  });
});

it('tells a candidate of their own applications alone', async () => {
  const holdsOf = async ({ token }: TestCandidate) =>
    (await as(service.app, token).get('/erasures/mine')).body.holds as unknown[];
  expect(await holdsOf(owner)).toHaveLength(1);
  expect(await holdsOf(other)).toEqual([]);
});

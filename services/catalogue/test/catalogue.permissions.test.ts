import { accessTokenOf, createTestCandidate, serviceTokenOf } from '@admis/kit/testing';
import supertest from 'supertest';
import { seedDemoCampaign } from '../src/use-cases/seed-demo-campaign.ts';
import { config, openCatalogue, type OpenedCatalogue } from './support/system.ts';

/** The catalogue itself has no use for it. */
const serviceClientSecret = process.env['SERVICE_CLIENT_SECRET'] ?? '';
const now = '2026-03-10T09:00:00.000Z';
let catalogue: OpenedCatalogue;
let manager: string;
let administrator: string;

beforeAll(async () => {
  catalogue = await openCatalogue();
  await seedDemoCampaign(catalogue.dependenciesAt(now), 'Europe/Paris');
  manager = await accessTokenOf(config.KEYCLOAK_URL, 'gestionnaire');
  administrator = await accessTokenOf(config.KEYCLOAK_URL, 'admin');
});
afterAll(() => catalogue.close());

describe.each([
  '/campaigns/current',
  '/campaigns/2026/legal-time',
  '/programmes',
  '/programmes/M2-DROIT-ASSUR',
  '/blank-forms/charte-candidatures',
])('GET %s is open to everyone', (path) => {
  it.each([
    ['without a token', undefined],
    ['with a token of staff', () => manager],
    ['with a token that is none', () => 'not.a.token'],
  ])('%s', async (_who, token) => {
    const request = supertest(catalogue.appAt(now)).get(path);
    if (token !== undefined) void request.auth(token(), { type: 'bearer' });
    expect((await request).status).toBe(200);
  });

  it.each(['post', 'put', 'patch', 'delete'] as const)(
    'and cannot be changed by %s',
    async (method) => {
      const response = await supertest(catalogue.appAt(now))
        [method](path)
        .auth(manager, { type: 'bearer' });
      // Only PATCH of a programme or a campaign is a route at all, and that is not for managers.
      expect([403, 404]).toContain(response.status);
    },
  );
});

describe.each([
  ['get', '/programmes/M2-DROIT-ASSUR/settings', {}, 200],
  ['patch', '/programmes/M2-DROIT-ASSUR', { expectedVersion: 1 }, 200],
  ['get', '/campaigns/2026', {}, 200],
  ['patch', '/campaigns/2026', { expectedVersion: 1 }, 200],
  ['get', '/campaigns/2026/changes', {}, 200],
] as const)('%s %s is for administrators alone', (method, path, body, status) => {
  const ask = (token?: string) => {
    const request = supertest(catalogue.appAt(now))[method](path);
    if (token !== undefined) void request.auth(token, { type: 'bearer' });
    return method === 'get' ? request : request.send(body);
  };

  it('an administrator may', async () => {
    expect((await ask(administrator)).status).toBe(status);
  });

  it('nobody may without a token, or with one that is none', async () => {
    for (const token of [undefined, 'not.a.token']) {
      const response = await ask(token);
      expect(response.status).toBe(401);
      expect(response.body).toMatchObject({ code: 'unauthenticated' });
    }
  });

  it.each(['gestionnaire', 'jury', 'president'])('%s may not', async (login) => {
    const response = await ask(await accessTokenOf(config.KEYCLOAK_URL, login));
    expect(response.status).toBe(403);
    expect(response.body).toMatchObject({ code: 'forbidden' });
  });

  it('a candidate and a service may not', async () => {
    const candidate = await createTestCandidate({
      KEYCLOAK_URL: config.KEYCLOAK_URL,
      SERVICE_CLIENT_SECRET: serviceClientSecret,
    });
    try {
      expect((await ask(candidate.token)).status).toBe(403);
    } finally {
      await candidate.remove();
    }
    const service = await serviceTokenOf(config.KEYCLOAK_URL, serviceClientSecret);
    expect((await ask(service)).status).toBe(403);
  });
});

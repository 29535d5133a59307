import { accessTokenOf } from '@admis/kit/testing';
import supertest from 'supertest';
import { seedDemoCampaign } from '../src/use-cases/seed-demo-campaign.ts';
import { config, openCatalogue, type OpenedCatalogue } from './support/system.ts';

const now = '2026-03-10T09:00:00.000Z';
let catalogue: OpenedCatalogue;
let manager: string;

beforeAll(async () => {
  catalogue = await openCatalogue();
  await seedDemoCampaign(catalogue.dependenciesAt(now), 'Europe/Paris');
  manager = await accessTokenOf(config.KEYCLOAK_URL, 'gestionnaire');
});
afterAll(() => catalogue.close());

describe.each([
  '/campaigns/current',
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
      expect(response.status).toBe(404);
    },
  );
});

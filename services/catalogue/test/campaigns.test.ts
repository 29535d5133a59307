import { openLine } from '@admis/kit/testing';
import supertest from 'supertest';
import { seedDemoCampaign } from '../src/use-cases/seed-demo-campaign.ts';
import { config, openCatalogue, type OpenedCatalogue } from './support/system.ts';

const now = '2026-03-10T09:00:00.000Z';
let catalogue: OpenedCatalogue;

beforeEach(async () => {
  catalogue = await openCatalogue();
});
afterEach(() => catalogue.close());

it('GET /campaigns/current tells the dates and the limit of applications', async () => {
  await seedDemoCampaign(catalogue.dependenciesAt(now), 'Europe/Paris');
  const response = await supertest(catalogue.appAt(now)).get('/campaigns/current');
  expect(response.status).toBe(200);
  expect(response.body).toEqual({
    id: '2026',
    title: { fr: 'Campagne de candidatures 2026', en: 'Applications 2026' },
    timeZone: 'Europe/Paris',
    opensAt: '2026-02-07T23:00:00.000Z',
    closesAt: '2026-05-09T22:00:00.000Z',
    academicYear: '2027-2028',
    applicationLimit: 10,
  });
});

it('GET /campaigns/current is 404 when there is no campaign', async () => {
  const response = await supertest(catalogue.appAt(now)).get('/campaigns/current');
  expect(response.status).toBe(404);
  expect(response.type).toBe('application/problem+json');
  expect(response.body).toMatchObject({ status: 404, code: 'notFound' });
});

it('answers 503 naming the peer, and an unhealthy /health, while the database is away', async () => {
  const line = await openLine(config.MONGODB_URI);
  const cutOff = await openCatalogue({
    mongodb: `mongodb://127.0.0.1:${line.port}/?directConnection=true`,
  });
  try {
    const app = cutOff.appAt(now);
    expect((await supertest(app).get('/health')).status).toBe(200);
    line.cut();
    for (const path of ['/campaigns/current', '/programmes', '/programmes/M2-DROIT-ASSUR']) {
      const response = await supertest(app).get(path);
      expect(response.status).toBe(503);
      expect(response.body).toMatchObject({ code: 'peerUnavailable', peer: 'database' });
    }
    const health = await supertest(app).get('/health');
    expect(health.status).toBe(503);
    expect(health.body).toMatchObject({
      status: 'down',
      dependencies: { mongodb: { status: 'down' }, temporal: { status: 'ok' } },
    });
  } finally {
    await cutOff.close();
    await line.close();
  }
});

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

it('GET /campaigns/{id}/legal-time tells when the data are erased: the months count from the last day', async () => {
  await seedDemoCampaign(catalogue.dependenciesAt(now), 'Europe/Paris');
  const campaign = await catalogue.dependenciesAt(now).repository.findCampaign('2026');
  const ask = (id: string) => supertest(catalogue.appAt(now)).get(`/campaigns/${id}/legal-time`);
  const years = (campaign?.retentionMonths ?? 0) / 12;
  const [year = 0, month = 1, day = 1] = (campaign?.endsOn ?? '').split('-').map(Number);
  const { endsAt } = (await ask('2026')).body as { endsAt: string };
  // The first moment after that day, in Paris.
  const paris = new Date(Date.parse(endsAt) - 1).toLocaleDateString('sv', {
    timeZone: 'Europe/Paris',
  });
  expect(paris).toBe(new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10));
  expect((await ask('1999')).status).toBe(404);
  expect((await ask('no_campaign')).body).toMatchObject({
    code: 'invalidRequest',
    errors: [{ path: 'params.id' }],
  });
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
    for (const path of [
      '/campaigns/current',
      '/campaigns/2026/legal-time',
      '/programmes',
      '/programmes/M2-DROIT-ASSUR',
    ]) {
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

import { accessTokenOf } from '@admis/kit/testing';
import supertest from 'supertest';
import { seedDemoCampaign } from '../src/use-cases/seed-demo-campaign.ts';
import { openEngine, type Engine } from './support/engine.ts';
import { config, openCatalogue, type OpenedCatalogue } from './support/system.ts';

const now = '2026-03-10T09:00:00.000Z';
const path = '/campaigns/2026';
let engine: Engine;
let catalogue: OpenedCatalogue;
let administrator: string;

beforeAll(async () => {
  engine = await openEngine();
  administrator = await accessTokenOf(config.KEYCLOAK_URL, 'admin');
});
afterAll(() => engine?.close());
beforeEach(async () => {
  catalogue = await openCatalogue({ engine: engine.address });
  await seedDemoCampaign(catalogue.dependenciesAt(now), 'Europe/Paris');
});
afterEach(() => catalogue.close());

const get = (url: string, at = now) =>
  supertest(catalogue.appAt(at)).get(url).auth(administrator, { type: 'bearer' });
const patch = (body: object, url = path, at = now) =>
  supertest(catalogue.appAt(at)).patch(url).auth(administrator, { type: 'bearer' }).send(body);

it('GET /campaigns/{id} tells the days, the extension and the version', async () => {
  expect((await get(path)).body).toEqual({
    id: '2026',
    version: 1,
    timeZone: 'Europe/Paris',
    opensOn: '2026-02-08',
    closesOn: '2026-05-09',
    endsOn: '2026-07-08',
    applicationLimit: 10,
    graceUntil: null,
    extendedTo: {
      closesOn: null,
      returnOn: null,
      replyOn: null,
      waitingListClosesOn: null,
      publicationAt: null,
    },
    retentionMonths: 24,
  });
  expect((await get('/campaigns/1999')).status).toBe(404);
});

describe('PATCH /campaigns/{id}', () => {
  it('extends every programme that keeps to the calendar, at once', async () => {
    const told = await engine.told('2026');
    const response = await patch({
      expectedVersion: 1,
      extendedTo: { closesOn: '2026-05-16', returnOn: '2026-05-18' },
    });
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      version: 2,
      closesOn: '2026-05-09',
      extendedTo: { closesOn: '2026-05-16', returnOn: '2026-05-18', replyOn: null },
    });
    expect((await get('/campaigns/current')).body).toMatchObject({
      closesAt: '2026-05-16T22:00:00.000Z',
    });
    expect((await get('/programmes/L3-DROIT')).body).toMatchObject({
      window: { closesOn: '2026-05-16' },
      dates: { closesAt: '2026-05-16T22:00:00.000Z', returnAt: '2026-05-18T22:00:00.000Z' },
    });
    // Closed on purpose, long before.
    expect((await get('/programmes/L3-LLCER-ESPAGNOL')).body).toMatchObject({
      state: 'closed',
      window: { closesOn: '2026-03-07' },
    });
    expect(await engine.told('2026')).toEqual([...told, null]);
  });

  it('leaves an extension that is not named as it is', async () => {
    await patch({ expectedVersion: 1, extendedTo: { closesOn: '2026-05-16' } });
    const response = await patch({ expectedVersion: 2, extendedTo: { replyOn: '2026-06-30' } });
    expect(response.body).toMatchObject({
      extendedTo: { closesOn: '2026-05-16', replyOn: '2026-06-30' },
    });
    await patch({ expectedVersion: 3, extendedTo: { closesOn: null } });
    expect((await get(path)).body).toMatchObject({
      extendedTo: { closesOn: null, replyOn: '2026-06-30' },
    });
  });

  it('gives grace after an outage', async () => {
    await patch({ expectedVersion: 1, graceUntil: '2026-05-12T10:00:00Z' });
    expect((await get('/programmes/L3-LLCER-ESPAGNOL')).body).toMatchObject({
      dates: { graceUntil: '2026-05-12T10:00:00.000Z' },
    });
  });

  it('refuses a page that is stale, and says what changed', async () => {
    await patch({ expectedVersion: 1, applicationLimit: 5 });
    const response = await patch({ expectedVersion: 1, applicationLimit: 6 });
    expect(response.status).toBe(409);
    expect(response.body).toMatchObject({
      code: 'stalePage',
      version: 2,
      changes: [{ programme: null, version: 2, fields: [{ field: 'applicationLimit' }] }],
    });
  });

  it('names every field that is not valid', async () => {
    const response = await patch({
      endsOn: 'never',
      applicationLimit: 0,
      extendedTo: { closesOn: 'later', opensOn: '2026-01-01' },
    });
    expect(response.status).toBe(400);
    const { errors } = response.body as { errors: { path: string }[] };
    expect(errors.map(({ path: field }) => field).sort()).toEqual([
      'body.applicationLimit',
      'body.endsOn',
      'body.expectedVersion',
      'body.extendedTo',
      'body.extendedTo.closesOn',
    ]);
  });

  it.each([
    [{ closesOn: '2026-02-07' }, ['closesOn']],
    [{ endsOn: '2026-05-08' }, ['endsOn']],
    [{ extendedTo: { closesOn: '2026-05-08' } }, ['extendedTo.closesOn']],
    [{ extendedTo: { closesOn: '2026-05-20', returnOn: '2026-05-19' } }, ['extendedTo.returnOn']],
    [
      { extendedTo: { replyOn: '2026-07-09', waitingListClosesOn: '2026-07-09' } },
      ['extendedTo.replyOn', 'extendedTo.waitingListClosesOn'],
    ],
    [
      { extendedTo: { publicationAt: '2026-06-10T08:00:00.000Z', replyOn: '2026-06-09' } },
      ['extendedTo.replyOn'],
    ],
  ])('refuses dates in a wrong order, naming the fields: %j', async (dates, fields) => {
    const response = await patch({ expectedVersion: 1, ...dates });
    expect(response.status).toBe(400);
    const { errors } = response.body as { errors: { path: string }[] };
    expect([...new Set(errors.map(({ path: field }) => field))].sort()).toEqual(
      fields.map((field) => `body.${field}`),
    );
    expect((await get(path)).body).toMatchObject({ version: 1 });
  });

  it('refuses an end before the last day of a programme, naming it', async () => {
    const response = await patch({ expectedVersion: 1, endsOn: '2026-06-27' });
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({
      errors: [{ path: 'body.endsOn', message: expect.stringContaining('M1-CINEMA') as string }],
    });
    expect((await patch({ expectedVersion: 1, endsOn: '2026-06-28' })).status).toBe(200);
  });

  it('is 404 for a campaign that is not there', async () => {
    expect((await patch({ expectedVersion: 1 }, '/campaigns/1999')).status).toBe(404);
  });
});

describe('GET /campaigns/{id}/changes', () => {
  it('lists who changed what, when, of the campaign and its programmes', async () => {
    await patch(
      { expectedVersion: 1, extendedTo: { closesOn: '2026-05-16' } },
      path,
      '2026-03-11T09:00:00.000Z',
    );
    await patch(
      { expectedVersion: 1, capacity: 5, overCall: 1.2 },
      '/programmes/M1-CINEMA',
      '2026-03-12T09:00:00.000Z',
    );
    const response = await get(`${path}/changes`);
    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      changes: [
        {
          programme: 'M1-CINEMA',
          version: 2,
          at: '2026-03-12T09:00:00.000Z',
          by: 'admin',
          fields: [
            { field: 'capacity', from: 3, to: 5 },
            { field: 'overCall', from: 1, to: 1.2 },
          ],
        },
        {
          programme: null,
          version: 2,
          at: '2026-03-11T09:00:00.000Z',
          by: 'admin',
          fields: [{ field: 'extendedTo.closesOn', from: null, to: '2026-05-16' }],
        },
      ],
    });
  });

  it('is empty when nothing changed, and 404 for a campaign that is not there', async () => {
    expect((await get(`${path}/changes`)).body).toEqual({ changes: [] });
    expect((await get('/campaigns/1999/changes')).status).toBe(404);
  });
});

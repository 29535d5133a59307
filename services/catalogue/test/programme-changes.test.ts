import { accessTokenOf, openLine } from '@admis/kit/testing';
import supertest from 'supertest';
import { demoCampaign } from '../src/demo-campaign.ts';
import { seedDemoCampaign } from '../src/use-cases/seed-demo-campaign.ts';
import { openEngine, type Engine } from './support/engine.ts';
import { config, openCatalogue, type OpenedCatalogue } from './support/system.ts';

const now = '2026-03-10T09:00:00.000Z';
const path = '/programmes/M1-CINEMA';
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

const get = (url: string) =>
  supertest(catalogue.appAt(now)).get(url).auth(administrator, { type: 'bearer' });
const patch = (body: object, url = path) =>
  supertest(catalogue.appAt(now)).patch(url).auth(administrator, { type: 'bearer' }).send(body);

describe('PATCH /programmes/{id}', () => {
  it('changes what it names, leaves the rest, and counts at once', async () => {
    const before = (await get(`${path}/settings`)).body as Record<string, unknown>;
    const response = await patch({
      expectedVersion: 1,
      closesOn: '2026-05-20',
      returnOn: '2026-05-22',
      publicationAt: '2026-06-01T08:00:00Z',
      replyOn: '2026-06-15',
      capacity: 4,
      overCall: 1.5,
      lateFiles: 'transmitIfComplete',
    });
    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      ...before,
      version: 2,
      closesOn: '2026-05-20',
      returnOn: '2026-05-22',
      publicationAt: '2026-06-01T08:00:00.000Z',
      replyOn: '2026-06-15',
      capacity: 4,
      overCall: 1.5,
      lateFiles: 'transmitIfComplete',
    });
    expect((await get(`${path}/settings`)).body).toEqual(response.body);
    expect((await get(path)).body).toMatchObject({
      window: { closesOn: '2026-05-20' },
      capacity: 4,
      overCall: 1.5,
      lateFiles: 'transmitIfComplete',
      dates: {
        closesAt: '2026-05-20T22:00:00.000Z',
        returnAt: '2026-05-22T22:00:00.000Z',
        publicationAt: '2026-06-01T08:00:00.000Z',
        replyAt: '2026-06-15T22:00:00.000Z',
      },
    });
  });

  it('tells the workflow of the campaign which programme has changed', async () => {
    const told = await engine.told('2026');
    await patch({ expectedVersion: 1, capacity: 5 });
    expect(await engine.told('2026')).toEqual([...told, 'M1-CINEMA']);
  });

  it('neither counts nor tells what changes nothing', async () => {
    const told = await engine.told('2026');
    const response = await patch({ expectedVersion: 1, capacity: 3, overCall: 1 });
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({ version: 1 });
    expect(await engine.told('2026')).toEqual(told);
  });

  it('refuses a page that is stale, and says what changed', async () => {
    await patch({ expectedVersion: 1, capacity: 5 });
    await patch({ expectedVersion: 2, returnOn: '2026-05-12' });
    const response = await patch({ expectedVersion: 1, capacity: 6 });
    expect(response.status).toBe(409);
    expect(response.body).toMatchObject({
      code: 'stalePage',
      version: 3,
      changes: [
        { version: 3, by: 'admin', fields: [{ field: 'returnOn', to: '2026-05-12' }] },
        { version: 2, by: 'admin', fields: [{ field: 'capacity', from: 3, to: 5 }] },
      ],
    });
    expect((await get(path)).body).toMatchObject({ capacity: 5 });
  });

  it('lets one of two changes of the same page through', async () => {
    const responses = await Promise.all([
      patch({ expectedVersion: 1, capacity: 10 }),
      patch({ expectedVersion: 1, capacity: 20 }),
    ]);
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('names every field that is not valid', async () => {
    const response = await patch({
      opensOn: '2026-02-30',
      publicationAt: 'tomorrow',
      capacity: -1,
      overCall: 0.9,
      reception: 'by post',
      title: 'Another',
    });
    expect(response.status).toBe(400);
    const { errors } = response.body as { errors: { path: string; message: string }[] };
    expect(errors.map(({ path: field }) => field).sort()).toEqual([
      'body',
      'body.capacity',
      'body.expectedVersion',
      'body.opensOn',
      'body.overCall',
      'body.publicationAt',
      'body.reception',
    ]);
    expect(errors.find(({ path: field }) => field === 'body')?.message).toMatch(/title/);
  });

  it.each([
    [{ closesOn: '2026-02-01' }, ['closesOn']],
    [{ opensOn: '2026-05-10' }, ['opensOn']],
    [{ returnOn: '2026-05-08' }, ['returnOn']],
    [{ returnOn: '2026-07-09' }, ['returnOn']],
    [
      {
        publicationAt: '2026-06-10T08:00:00.000Z',
        replyOn: '2026-06-09',
        conditionsOn: '2026-06-01',
      },
      ['conditionsOn', 'replyOn'],
    ],
    [{ replyOn: '2026-07-09', conditionsOn: '2026-07-09' }, ['conditionsOn', 'replyOn']],
    [{ publicationAt: '2026-07-09T08:00:00.000Z' }, ['publicationAt', 'publicationAt']],
    [{ waitingListClosesOn: '2026-07-09' }, ['waitingListClosesOn']],
  ])('refuses dates in a wrong order, naming the fields: %j', async (dates, fields) => {
    const response = await patch({ expectedVersion: 1, ...dates });
    expect(response.status).toBe(400);
    const { errors } = response.body as { errors: { path: string; code: string }[] };
    expect(errors.map(({ path: field }) => field).sort()).toEqual(
      fields.map((field) => `body.${field}`),
    );
    expect(errors.every(({ code }) => code === 'wrongOrder')).toBe(true);
    expect((await get(`${path}/settings`)).body).toMatchObject({ version: 1 });
  });

  it('takes the days on the very edge of their order', async () => {
    const response = await patch({
      expectedVersion: 1,
      opensOn: '2026-05-09',
      returnOn: '2026-07-08',
      publicationAt: '2026-07-08T21:59:00.000Z',
      replyOn: '2026-07-08',
      waitingListClosesOn: '2026-07-08',
    });
    expect(response.status).toBe(200);
  });

  it('is 404 for a programme that is not there', async () => {
    const response = await patch({ expectedVersion: 1 }, '/programmes/M2-INCONNU');
    expect(response.status).toBe(404);
    expect((await get('/programmes/M2-INCONNU/settings')).status).toBe(404);
  });

  it('changes the programme of a campaign that is not the current one', async () => {
    await catalogue.repository.insertMissing(demoCampaign('2027-03-10', 'Europe/Paris'));
    const response = await patch({ expectedVersion: 1, capacity: 7 }, `${path}?campaign=2027`);
    expect(response.body).toMatchObject({ campaign: '2027', capacity: 7 });
    expect((await get(path)).body).toMatchObject({ campaign: '2026', capacity: 3 });
    expect((await get(`${path}?campaign=2027`)).body).toMatchObject({ capacity: 7 });
    expect((await get(`${path}/settings?campaign=1999`)).status).toBe(404);
  });
});

it('answers 503 naming the peer while the database is away', async () => {
  const line = await openLine(config.MONGODB_URI);
  const cutOff = await openCatalogue({
    mongodb: `mongodb://127.0.0.1:${line.port}/?directConnection=true`,
  });
  try {
    line.cut();
    const app = supertest(cutOff.appAt(now));
    const requests = [
      app.patch(path).send({ expectedVersion: 1, capacity: 5 }),
      app.patch('/campaigns/2026').send({ expectedVersion: 1, applicationLimit: 5 }),
      app.get(`${path}/settings`),
      app.get('/campaigns/2026'),
      app.get('/campaigns/2026/changes'),
    ];
    for (const request of requests) {
      const response = await request.auth(administrator, { type: 'bearer' });
      expect(response.status).toBe(503);
      expect(response.body).toMatchObject({ code: 'peerUnavailable', peer: 'database' });
    }
  } finally {
    await cutOff.close();
    await line.close();
  }
});

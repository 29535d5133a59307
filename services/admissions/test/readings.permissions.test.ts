import supertest from 'supertest';
import { connectMongo } from '@admis/kit';
import { createTestCandidate, uniqueName, type TestCandidate } from '@admis/kit/testing';
import { createReadingRepository } from '../src/data-access/reading-repository.ts';
import { config } from './support/components.ts';
import { staffTokens } from './support/people.ts';
import { openReadModel } from './support/read-model.ts';
import { as } from './support/system.ts';

let service: Awaited<ReturnType<typeof openReadModel>>;
let owner: TestCandidate;
let other: TestCandidate;
let staff: Awaited<ReturnType<typeof staffTokens>>;
let mine: string;

beforeAll(async () => {
  service = await openReadModel();
  [owner, other, staff] = await Promise.all([
    createTestCandidate(config),
    createTestCandidate(config),
    staffTokens(),
  ]);
  mine = await service.record('decisionEntered', { candidate: owner.number });
  await service.record('transmitted', { candidate: other.number });
});
afterAll(async () => {
  await Promise.all([owner.remove(), other.remove()]);
  await service.close();
});

const readingsOf = async (token: string) => (await as(service.app, token).get('/readings')).body;

describe('who looked at my file', () => {
  it('is nobody before anybody has, and never oneself', async () => {
    expect((await as(service.app, owner.token).get(`/applications/${mine}`)).status).toBe(200);
    expect(await readingsOf(owner.token)).toEqual({ readings: [] });
  });

  it('tells the role and the centre of each who did, once an hour, and no name', async () => {
    for (const path of [`/applications/${mine}`, `/applications/${mine}/history`]) {
      expect((await as(service.app, staff.gestionnaire).get(path)).status).toBe(200);
    }
    await as(service.app, staff.jury).get(`/applications/${mine}`);
    const { readings } = await readingsOf(owner.token);
    expect(readings.map(({ role }: { role: string }) => role).toSorted()).toEqual([
      'commissionMember',
      'manager',
    ]);
    expect(readings[0]).toEqual({
      application: { id: mine, programme: 'Une formation' },
      role: expect.any(String),
      centre: expect.stringMatching(/\p{L}{3}/u),
      at: expect.any(String),
    });
    expect(JSON.stringify(readings)).not.toMatch(/gestionnaire|jury/);
  });

  it('does not count those who were not let in, nor lists', async () => {
    const before = (await readingsOf(owner.token)).readings.length;
    expect((await as(service.app, staff.gestionnaire2).get(`/applications/${mine}`)).status).toBe(
      403,
    );
    expect((await as(service.app, other.token).get(`/applications/${mine}`)).status).toBe(404);
    await as(service.app, staff.admin).get('/applications');
    expect((await readingsOf(owner.token)).readings).toHaveLength(before);
  });

  it('is told to nobody else', async () => {
    expect(await readingsOf(other.token)).toEqual({ readings: [] });
  });

  it('goes when the campaign is erased', async () => {
    await service.readings.removeCampaign(mine.split('.')[0] ?? '');
    expect(await readingsOf(owner.token)).toEqual({ readings: [] });
  });
});

describe('GET /readings', () => {
  it('is for candidates alone', async () => {
    expect((await supertest(service.app).get('/readings')).status).toBe(401);
    for (const who of ['gestionnaire', 'jury', 'president', 'admin'] as const) {
      expect((await as(service.app, staff[who]).get('/readings')).status).toBe(403);
    }
  });

  it('shows no application to staff whose reading cannot be noted', async () => {
    const connection = await connectMongo({
      uri: config.MONGODB_URI,
      database: uniqueName('test'),
    });
    const app = service.appWith({ readings: createReadingRepository(connection) });
    await connection.close();
    const answer = await as(app, staff.gestionnaire).get(`/applications/${mine}`);
    expect([answer.status, answer.body.peer]).toEqual([503, 'database']);
    expect((await as(app, owner.token).get(`/applications/${mine}`)).status).toBe(200);
    expect((await as(app, owner.token).get('/readings')).status).toBe(503);
  });
});

import { accessTokenOf, eventually, openLine } from '@admis/kit/testing';
import supertest from 'supertest';
import { startCampaignLoop } from '../src/campaign-loop.ts';
import { demoCampaign } from '../src/demo-campaign.ts';
import { openEngine, type Engine } from './support/engine.ts';
import { config, openCatalogue } from './support/system.ts';

const now = '2026-03-10T09:00:00.000Z';
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine?.close());

it("a change made while the engine is away counts at once, and the campaign's workflow hears of it later", async () => {
  const administrator = await accessTokenOf(config.KEYCLOAK_URL, 'admin');
  const line = await openLine(engine.address);
  line.cut();
  const catalogue = await openCatalogue({ engine: line.address });
  await catalogue.repository.insertMissing(demoCampaign('2026-03-10', 'Europe/Paris'));
  const app = supertest(catalogue.appAt(now));
  const loop = startCampaignLoop(catalogue.dependenciesAt(now), 100);
  try {
    const response = await app
      .patch('/programmes/M1-CINEMA')
      .auth(administrator, { type: 'bearer' })
      .send({ expectedVersion: 1, returnOn: '2026-05-15' });
    expect(response.status).toBe(200);
    expect((await app.get('/programmes/M1-CINEMA')).body).toMatchObject({
      dates: { returnAt: '2026-05-15T22:00:00.000Z' },
    });
    expect(await engine.told('2026')).toEqual([]);
    line.mend();
    await eventually(async () => ((await engine.told('2026')).length > 0 ? true : undefined));
    await eventually(async () =>
      (await catalogue.repository.findUntold()).length === 0 ? true : undefined,
    );
    expect(await engine.told('2026')).toEqual(['M1-CINEMA']);
  } finally {
    await loop.stop();
    await catalogue.close();
    await line.close();
  }
});

it('every campaign has its workflow running, also when the engine comes later than the service', async () => {
  const line = await openLine(engine.address);
  line.cut();
  const catalogue = await openCatalogue({ engine: line.address });
  await catalogue.repository.insertMissing(demoCampaign('2027-03-10', 'Europe/Paris'));
  await catalogue.repository.insertMissing(demoCampaign('2028-03-10', 'Europe/Paris'));
  const loop = startCampaignLoop(catalogue.dependenciesAt(now), 100);
  try {
    expect(await engine.knows('2027')).toBe(false);
    line.mend();
    for (const campaign of ['2027', '2028']) {
      await eventually(async () => ((await engine.knows(campaign)) ? true : undefined));
    }
  } finally {
    await loop.stop();
    await catalogue.close();
    await line.close();
  }
});

it('a service that starts again finds the workflow running and starts no other', async () => {
  const catalogue = await openCatalogue({ engine: engine.address });
  try {
    const { campaignWorkflows } = catalogue.dependenciesAt(now);
    await campaignWorkflows.ensureRunning('2029');
    await campaignWorkflows.tellDatesChanged('2029', 'L3-DROIT');
    await campaignWorkflows.ensureRunning('2029');
    expect(await engine.told('2029')).toEqual(['L3-DROIT']);
  } finally {
    await catalogue.close();
  }
});

import supertest from 'supertest';
import type { Programme, Programmes } from '../src/schemas.ts';
import { ProgrammeSchema, ProgrammesSchema } from '../src/schemas.ts';
import { seedDemoCampaign } from '../src/use-cases/seed-demo-campaign.ts';
import { openCatalogue, type OpenedCatalogue } from './support/system.ts';

const now = '2026-03-10T09:00:00.000Z';
let catalogue: OpenedCatalogue;

beforeAll(async () => {
  catalogue = await openCatalogue();
  await seedDemoCampaign(catalogue.dependenciesAt(now), 'Europe/Paris');
});
afterAll(() => catalogue.close());

const get = (path: string, at = now) => supertest(catalogue.appAt(at)).get(path);

describe('GET /programmes', () => {
  it('answers what its schema says, by discipline and then by level', async () => {
    const response = await get('/programmes');
    expect(response.status).toBe(200);
    const { programmes } = ProgrammesSchema.parse(response.body);
    const disciplines = programmes.map(({ discipline }) => discipline.id);
    expect([...new Set(disciplines)]).toEqual(['DROIT', 'LANGUES', 'ARTS', 'SCIENCES']);
    for (const id of new Set(disciplines)) {
      const orders = programmes
        .filter(({ discipline }) => discipline.id === id)
        .map(({ level }) => level.order);
      expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    }
  });

  it('tells the state of each window at the time of asking', async () => {
    const stateOf = async (id: string, at: string) =>
      ((await get('/programmes', at)).body as Programmes).programmes.find(
        (programme) => programme.id === id,
      )?.state;
    expect(await stateOf('M1-TRADUCTION', '2026-03-24T22:59:59.999Z')).toBe('notYetOpen');
    expect(await stateOf('M1-TRADUCTION', '2026-03-24T23:00:00.000Z')).toBe('open');
    expect(await stateOf('M2-DROIT-ASSUR', '2026-05-09T21:59:59.999Z')).toBe('open');
    expect(await stateOf('M2-DROIT-ASSUR', '2026-05-09T22:00:00.000Z')).toBe('closed');
  });

  it('is an empty list when there is no campaign', async () => {
    const empty = await openCatalogue();
    try {
      const response = await supertest(empty.appAt(now)).get('/programmes');
      expect(response.body).toEqual({ programmes: [] });
    } finally {
      await empty.close();
    }
  });
});

describe('GET /programmes/{id}', () => {
  it('answers what its schema says, with centre, dates, pieces and reasons', async () => {
    const response = await get('/programmes/L3-ARTS-CINEMA');
    expect(response.status).toBe(200);
    const programme: Programme = ProgrammeSchema.parse(response.body);
    expect(programme).toMatchObject({
      id: 'L3-ARTS-CINEMA',
      campaign: '2026',
      timeZone: 'Europe/Paris',
      window: { opensOn: '2026-02-08', closesOn: '2026-05-09' },
      state: 'open',
      treatment: 'controlled',
      reception: 'manual',
      centre: { id: 'CENTRE-DEMO' },
      commission: { id: 'COM-DEMO' },
    });
    expect(programme.centre.address.length).toBeGreaterThan(1);
    expect(programme.information.fr).not.toBe('');
    expect(programme.information.en).not.toBe('');
  });

  it('is 404 for a programme that is not there', async () => {
    const response = await get('/programmes/M2-INCONNU');
    expect(response.status).toBe(404);
    expect(response.body).toMatchObject({ code: 'notFound' });
  });

  it('is 400 naming the parameter for what cannot be an id', async () => {
    const response = await get('/programmes/%7B%22%24gt%22%3A1%7D');
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({
      code: 'invalidRequest',
      errors: [{ path: 'params.id' }],
    });
  });
});

import supertest from 'supertest';
import { openCatalogue, type OpenedCatalogue } from './support/system.ts';

let catalogue: OpenedCatalogue;
beforeAll(async () => {
  catalogue = await openCatalogue();
});
afterAll(() => catalogue.close());

it('GET /openapi.json describes every route, from the schemas', async () => {
  const response = await supertest(catalogue.appAt('2026-03-10T09:00:00.000Z')).get(
    '/openapi.json',
  );
  expect(response.status).toBe(200);
  const { paths, components } = response.body as {
    paths: object;
    components: { schemas: object };
  };
  expect(Object.keys(paths).sort()).toEqual([
    '/blank-forms/{id}',
    '/campaigns/current',
    '/campaigns/{id}',
    '/campaigns/{id}/changes',
    '/campaigns/{id}/legal-time',
    '/programmes',
    '/programmes/{id}',
    '/programmes/{id}/settings',
  ]);
  expect(Object.keys(components.schemas)).toEqual(
    expect.arrayContaining(['Campaign', 'Programme', 'ProgrammeSummary', 'ProgrammeDates']),
  );
});

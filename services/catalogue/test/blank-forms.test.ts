import supertest from 'supertest';
import { openCatalogue, type OpenedCatalogue } from './support/system.ts';

let catalogue: OpenedCatalogue;
beforeAll(async () => {
  catalogue = await openCatalogue();
});
afterAll(() => catalogue.close());

const get = (path: string) => supertest(catalogue.appAt('2026-03-10T09:00:00.000Z')).get(path);

it('GET /blank-forms/{id} is a PDF that a browser shows', async () => {
  const response = await get('/blank-forms/charte-candidatures').buffer();
  expect(response.status).toBe(200);
  expect(response.type).toBe('application/pdf');
  const body = response.body as Buffer;
  expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  expect(response.headers).toMatchObject({
    'content-length': String(body.length),
    'content-disposition': 'inline; filename="charte-candidatures.pdf"',
    'x-content-type-options': 'nosniff',
  });
  expect(response.headers['content-security-policy']).not.toMatch(/sandbox|object-src 'none'/);
});

it('is 404 for a form that is not there', async () => {
  const response = await get('/blank-forms/autre');
  expect(response.status).toBe(404);
  expect(response.body).toMatchObject({ code: 'notFound' });
});

it.each(['..%2Fpackage.json', '..%2F..%2F..%2Fpackage', 'charte-candidatures.pdf', '%00'])(
  'gives nothing else of the disk: %s',
  async (id) => {
    const response = await get(`/blank-forms/${id}`);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ errors: [{ path: 'params.id' }] });
  },
);

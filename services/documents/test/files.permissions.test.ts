import {
  accessTokenOf,
  serviceTokenOf,
  createTestCandidate,
  type TestCandidate,
} from '@admis/kit/testing';
import type { Express } from 'express';
import supertest from 'supertest';
import { pdf } from './support/files.ts';
import { createBucket, createTestApp, keycloak, type TestBucket } from './support/system.ts';

let candidate: TestCandidate;
let stranger: TestCandidate;
let bucket: TestBucket;
let app: Express;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  [candidate, stranger] = await Promise.all([
    createTestCandidate(keycloak),
    createTestCandidate(keycloak),
  ]);
  bucket = await createBucket();
  app = createTestApp({ bucket });
  tokens['candidate'] = candidate.token;
  tokens['stranger'] = stranger.token;
  tokens['manager'] = await accessTokenOf(keycloak.KEYCLOAK_URL, 'gestionnaire');
  tokens['commissionMember'] = await accessTokenOf(keycloak.KEYCLOAK_URL, 'jury');
  tokens['commissionChair'] = await accessTokenOf(keycloak.KEYCLOAK_URL, 'president');
  tokens['administrator'] = await accessTokenOf(keycloak.KEYCLOAK_URL, 'admin');
  tokens['service'] = await serviceTokenOf(keycloak.KEYCLOAK_URL, keycloak.SERVICE_CLIENT_SECRET);
  const [header, payload] = candidate.token.split('.');
  tokens['forged'] = `${header}.${payload}.c2lnbmF0dXJl`;
});
afterAll(async () => {
  await bucket.remove();
  await Promise.all([candidate.remove(), stranger.remove()]);
});

function authorised(request: supertest.Test, who: string): supertest.Test {
  const token = tokens[who];
  return token === undefined ? request : request.auth(token, { type: 'bearer' });
}

describe('POST /files', () => {
  it.each([
    ['nobody', 401],
    ['forged', 401],
    ['manager', 403],
    ['commissionMember', 403],
    ['commissionChair', 403],
    ['administrator', 403],
    ['service', 403],
    ['candidate', 201],
  ])('by %s: %i', async (who, status) => {
    const before = await bucket.keys();
    const response = await authorised(supertest(app).post('/files'), who).attach(
      'file',
      pdf,
      'a.pdf',
    );
    expect(response.status).toBe(status);
    expect((await bucket.keys()).length - before.length).toBe(status === 201 ? 1 : 0);
  });

  it("stores a file under its giver's own number and nowhere else", async () => {
    await authorised(supertest(app).post('/files'), 'candidate')
      .field('number', 'ZZZZZZZZ')
      .attach('file', pdf, '../ZZZZZZZZ/a.pdf');
    for (const key of await bucket.keys()) {
      expect(key).toMatch(new RegExp(`^candidates/${candidate.number}/[A-Za-z0-9_-]+$`));
    }
  });
});

describe('GET /files/{number}/{fileId}/facts', () => {
  it.each([
    ['nobody', 401],
    ['forged', 401],
    ['candidate', 403],
    ['manager', 403],
    ['commissionMember', 403],
    ['commissionChair', 403],
    ['administrator', 403],
    ['service', 200],
  ])('by %s: %i', async (who, status) => {
    const deposited = await authorised(supertest(app).post('/files'), 'candidate').attach(
      'file',
      pdf,
      'a.pdf',
    );
    const { id } = deposited.body as { id: string };
    const path = `/files/${candidate.number}/${id}/facts`;
    expect((await authorised(supertest(app).get(path), who)).status).toBe(status);
  });
});

describe.each(['GET /files', 'GET /files/{fileId}'])('%s', (route) => {
  it.each([
    ['nobody', 401],
    ['forged', 401],
    ['manager', 403],
    ['commissionMember', 403],
    ['commissionChair', 403],
    ['administrator', 403],
    ['service', 403],
    ['candidate', 200],
    ['stranger', route === 'GET /files' ? 200 : 404],
  ])('by %s: %i', async (who, status) => {
    const deposited = await authorised(supertest(app).post('/files'), 'candidate').attach(
      'file',
      pdf,
      'relevé.pdf',
    );
    const { id } = deposited.body as { id: string };
    const path = route === 'GET /files' ? '/files' : `/files/${id}`;
    const response = await authorised(supertest(app).get(path), who);
    expect(response.status).toBe(status);
    if (route === 'GET /files' && status === 200) {
      const { files } = response.body as { files: { id: string }[] };
      expect(files.some((file) => file.id === id)).toBe(who === 'candidate');
      if (who === 'candidate') expect(files).toContainEqual(deposited.body);
      else expect(files).toEqual([]);
    }
    if (route !== 'GET /files' && status === 200) expect(response.body).toEqual(pdf);
  });
});

describe('DELETE /candidates/{number}/files', () => {
  it.each([
    ['nobody', 401],
    ['forged', 401],
    ['candidate', 403],
    ['stranger', 403],
    ['manager', 403],
    ['commissionMember', 403],
    ['commissionChair', 403],
    ['administrator', 403],
    ['service', 204],
  ])('by %s: %i', async (who, status) => {
    for (const giver of ['candidate', 'stranger']) {
      await authorised(supertest(app).post('/files'), giver).attach('file', pdf, 'a.pdf');
    }
    for (const { number } of [candidate, stranger]) {
      await bucket.store.put(`candidates/${number}/messages/2026.L3-DROIT.${number}/a`, pdf);
      await bucket.store.put(`unfinished/${number}/b/0000000000`, pdf);
    }
    const of = async (number: string) =>
      (await bucket.keys()).filter((key) => key.split('/')[1] === number).length;
    const others = await of(stranger.number);
    const path = `/candidates/${candidate.number}/files`;
    expect((await authorised(supertest(app).delete(path), who)).status).toBe(status);
    expect((await of(candidate.number)) === 0).toBe(status === 204);
    expect(await of(stranger.number)).toBe(others);
    // Once more there is nothing left to erase.
    expect((await authorised(supertest(app).delete(path), who)).status).toBe(status);
  });

  it('names a number that is none', async () => {
    const response = await authorised(supertest(app).delete('/candidates/x/files'), 'service');
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ errors: [{ path: 'params.number' }] });
  });
});

describe('GET /applications/{id}/pieces/{pieceId}/file', () => {
  const path = '/applications/2026.L3-ARTS-CINEMA.6WB5H7IJ/pieces/CHARTE/file';

  it.each([
    ['nobody', 401],
    ['forged', 401],
    ['service', 403],
  ])('by %s: %i', async (who, status) => {
    expect((await authorised(supertest(app).get(path), who)).status).toBe(status);
  });

  it('answers 503 to those who may ask, while admissions cannot say whether they may read', async () => {
    for (const who of ['candidate', 'manager', 'commissionMember', 'commissionChair']) {
      const response = await authorised(supertest(app).get(path), who);
      expect(response.status).toBe(503);
      expect(response.body).toMatchObject({ code: 'peerUnavailable', peer: 'admissions' });
    }
  });
});

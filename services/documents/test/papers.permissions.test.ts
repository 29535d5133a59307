import {
  accessTokenOf,
  createTestCandidate,
  deadUrl,
  serviceTokenOf,
  type TestCandidate,
} from '@admis/kit/testing';
import supertest from 'supertest';
import { createLetterCodes } from '../src/use-cases/letter-codes.ts';
import { serveDocuments, type ServedDocuments } from './support/documents.ts';
import { config, keycloak } from './support/system.ts';

let documents: ServedDocuments;
let owner: TestCandidate;
let other: TestCandidate;
let applicationId: string;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  documents = await serveDocuments();
  owner = await createTestCandidate(keycloak);
  other = await createTestCandidate(keycloak);
  tokens['owner'] = owner.token;
  tokens['another candidate'] = other.token;
  for (const login of ['gestionnaire', 'gestionnaire2', 'jury', 'president', 'admin']) {
    tokens[login] = await accessTokenOf(keycloak.KEYCLOAK_URL, login);
  }
  tokens['service'] = await serviceTokenOf(keycloak.KEYCLOAK_URL, keycloak.SERVICE_CLIENT_SECRET);
  const [header, payload] = owner.token.split('.');
  tokens['forged'] = `${header}.${payload}.c2lnbmF0dXJl`;
  applicationId = await documents.admissions.recordApplication(owner.number, {}, {}, () => [
    { type: 'decisionReplaced', outcome: { status: 'favourable' }, origin: 'commission' },
  ]);
});
afterAll(async () => {
  await documents.close();
  await owner.remove();
  await other.remove();
});

function ask(path: string, who: string, at: { baseUrl: string } = documents) {
  const request = supertest(at.baseUrl).get(path.replace('{id}', applicationId)).buffer();
  const token = tokens[who];
  return token === undefined ? request : request.auth(token, { type: 'bearer' });
}

describe.each(['/applications/{id}/dossier.pdf', '/applications/{id}/letters/{id}-1.pdf'])(
  'GET %s',
  (template) => {
    const path = () => template.replaceAll('{id}', applicationId);

    it.each([
      ['nobody', 401],
      ['forged', 401],
      ['service', 403],
      ['owner', 200],
      ['another candidate', 404],
      ['gestionnaire', 200],
      ['gestionnaire2', 403],
      ['jury', 200],
      ['president', 200],
      ['admin', 200],
    ])('by %s: %i, as admissions says', async (who, status) => {
      expect((await ask(path(), who)).status).toBe(status);
    });

    it('is 404 for an application that does not exist', async () => {
      const unknown = path().replaceAll(owner.number, 'ZZZZZZZZ');
      expect((await ask(unknown, 'admin')).status).toBe(404);
    });

    it.each([
      ['admissions', { admissionsUrl: deadUrl }],
      ['dossier', { dossierUrl: deadUrl }],
      ['catalogue', { catalogueUrl: deadUrl }],
    ])('is 503 while %s is away', async (peer, peers) => {
      const lonely = await documents.serveAgain(peers);
      try {
        const response = await ask(path(), 'owner', lonely);
        expect(response.status).toBe(503);
        expect(response.body).toMatchObject({ code: 'peerUnavailable', peer });
      } finally {
        await lonely.close();
      }
    });
  },
);

it('POST /letters/verify is for everybody, and 503 while admissions is away', async () => {
  const reference = `${applicationId}-1`;
  const body = { reference, code: createLetterCodes(config.LETTER_SECRET).codeOf(reference) };
  const response = await supertest(documents.baseUrl).post('/letters/verify').send(body);
  expect(response.status).toBe(200);
  const lonely = await documents.serveAgain({ admissionsUrl: deadUrl });
  try {
    const none = await supertest(lonely.baseUrl).post('/letters/verify').send(body);
    expect(none.status).toBe(503);
    expect(none.body).toMatchObject({ code: 'peerUnavailable', peer: 'admissions' });
  } finally {
    await lonely.close();
  }
});

import { request } from 'node:http';
import {
  accessTokenOf,
  createTestCandidate,
  type TestCandidate,
  openLine,
} from '@admis/kit/testing';
import supertest from 'supertest';
import { createObjectClient } from '../src/data-access/object-client.ts';
import { serveDocuments, type ServedDocuments } from './support/documents.ts';
import { jpeg, pdf, pdfOf, wholeBody } from './support/files.ts';
import { config, keycloak } from './support/system.ts';

const MIB = 1024 * 1024;
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
  applicationId = await documents.admissions.recordApplication(
    owner.number,
    {
      CHARTE: await deposit(pdf, "Charte d'été (signée) №1.pdf"),
      IDENTITE: await deposit(jpeg, 'carte.jpg'),
      DIPLOME: await deposit(pdfOf(20 * MIB), 'diplôme.pdf'),
      // A file of which documents knows nothing any more.
      LETTRES: 'a'.repeat(32),
    },
    { 'condition-1': await deposit(jpeg, 'relevé.jpg') },
  );
});
afterAll(async () => {
  await documents.close();
  await owner.remove();
  await other.remove();
});

const deposit = (content: Buffer, filename: string): Promise<string> =>
  documents.deposit(owner, content, filename);

const read = (piece: string, who?: string, application?: string) =>
  readAt(`pieces/${piece}`, who, application);

const readAt = (place: string, who = 'owner', application = applicationId) =>
  supertest(documents.baseUrl)
    .get(`/applications/${application}/${place}/file`)
    .auth(tokens[who] ?? '', { type: 'bearer' })
    .buffer()
    .parse(wholeBody);

describe('GET /applications/{id}/pieces/{pieceId}/file', () => {
  it('is the file, for a browser to show and to do nothing else with', async () => {
    const response = await read('CHARTE');
    expect(response.status).toBe(200);
    expect((response.body as Buffer).equals(pdf)).toBe(true);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition':
        "inline; filename*=UTF-8''Charte%20d%27%C3%A9t%C3%A9%20%28sign%C3%A9e%29%20%E2%84%961.pdf",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'",
    });
  });

  it('is sandboxed when it is an image', async () => {
    const response = await read('IDENTITE');
    expect(response.headers['content-type']).toBe('image/jpeg');
    expect(response.headers['content-security-policy']).toMatch(/; sandbox$/);
  });

  it('streams 20 MB whole', async () => {
    const response = await read('DIPLOME');
    expect((response.body as Buffer).equals(pdfOf(20 * MIB))).toBe(true);
  });

  it.each([
    ['a piece without a file', 'VAPP'],
    ['a piece that the application does not have', 'AUTRE'],
    ['a file that is not there any more', 'LETTRES'],
  ])('is 404 for %s', async (_what, piece) => {
    expect((await read(piece)).status).toBe(404);
  });

  it('is 404 for an application that does not exist, and 400 for what cannot be one', async () => {
    const unknown = await read('CHARTE', 'admin', '2026.L3-ARTS-CINEMA.ZZZZZZZZ');
    expect(unknown.status).toBe(404);
    expect((await read('CHARTE', 'owner', 'a%20b')).status).toBe(400);
  });

  it.each([
    ['owner', 200],
    ['another candidate', 404],
    ['gestionnaire', 200],
    ['gestionnaire2', 403],
    ['jury', 200],
    ['president', 200],
    ['admin', 200],
  ])('by %s: %i, as admissions says', async (who, status) => {
    expect((await read('CHARTE', who)).status).toBe(status);
  });

  it('lets a reader go in the middle, and serves the next', async () => {
    await new Promise<void>((resolve, reject) => {
      const leaving = request(
        `${documents.baseUrl}/applications/${applicationId}/pieces/DIPLOME/file`,
        { headers: { authorization: `Bearer ${owner.token}` } },
        (response) => {
          response.once('data', () => leaving.destroy());
          response.on('error', () => undefined);
          response.on('close', resolve);
        },
      );
      leaving.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ECONNRESET') reject(error);
      });
      leaving.end();
    });
    expect((await read('CHARTE')).status).toBe(200);
  });

  it('is 503 while the object store is away', async () => {
    const line = await openLine(config.MINIO_ENDPOINT);
    line.cut();
    try {
      const objectClient = createObjectClient({
        ...config,
        MINIO_ENDPOINT: `http://127.0.0.1:${line.port}`,
      });
      const lonely = await documents.serveAgain({ objectClient });
      const response = await supertest(lonely.baseUrl)
        .get(`/applications/${applicationId}/pieces/CHARTE/file`)
        .auth(owner.token, { type: 'bearer' });
      await lonely.close();
      expect(response.status).toBe(503);
      expect(response.body).toMatchObject({ code: 'peerUnavailable', peer: 'minio' });
    } finally {
      await line.close();
    }
  });
});

describe('GET /applications/{id}/conditions/{conditionId}/file', () => {
  it('is what was handed in for a condition of a decision with reserve', async () => {
    const response = await readAt('conditions/condition-1');
    expect(response.status).toBe(200);
    expect((response.body as Buffer).equals(jpeg)).toBe(true);
    expect(response.headers['content-security-policy']).toMatch(/; sandbox$/);
  });

  it('is 404 for a condition that there is not, also where a piece has that id', async () => {
    expect((await readAt('conditions/condition-2')).status).toBe(404);
    expect((await readAt('conditions/CHARTE')).status).toBe(404);
    expect((await readAt('pieces/condition-1')).status).toBe(404);
  });

  it.each([
    ['another candidate', 404],
    ['gestionnaire', 200],
    ['gestionnaire2', 403],
  ])('by %s: %i, as admissions says', async (who, status) => {
    expect((await readAt('conditions/condition-1', who)).status).toBe(status);
  });
});

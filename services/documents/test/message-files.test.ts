import {
  accessTokenOf,
  createTestCandidate,
  deadUrl,
  eventually,
  openLine,
  serviceTokenOf,
  type TestCandidate,
} from '@admis/kit/testing';
import { request } from 'node:http';
import supertest from 'supertest';
import { createObjectClient } from '../src/data-access/object-client.ts';
import { serveDocuments, type ServedDocuments } from './support/documents.ts';
import { exe, infectedPdf, jpeg, pdf, pdfOf } from './support/files.ts';
import { config, keycloak } from './support/system.ts';

const MIB = 1024 * 1024;
let documents: ServedDocuments;
let owner: TestCandidate;
let other: TestCandidate;
let id: string;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  [documents, owner, other] = await Promise.all([
    serveDocuments(),
    createTestCandidate(keycloak),
    createTestCandidate(keycloak),
  ]);
  tokens['owner'] = owner.token;
  tokens['another candidate'] = other.token;
  for (const login of ['gestionnaire', 'gestionnaire2', 'jury', 'president', 'admin']) {
    tokens[login] = await accessTokenOf(keycloak.KEYCLOAK_URL, login);
  }
  tokens['service'] = await serviceTokenOf(keycloak.KEYCLOAK_URL, keycloak.SERVICE_CLIENT_SECRET);
  id = await documents.admissions.recordApplication(owner.number, {}, {});
});
afterAll(async () => {
  await documents.close();
  await Promise.all([owner.remove(), other.remove()]);
});
beforeEach(() => documents.bucket.empty());

const authorised = (asked: supertest.Test, who: string) => {
  const token = tokens[who];
  return token === undefined ? asked : asked.auth(token, { type: 'bearer' });
};

const keep = (
  content: Buffer,
  { name = 'relevé.pdf', who = 'owner', application = id, base = documents.baseUrl } = {},
) =>
  authorised(supertest(base).post(`/applications/${application}/message-files`), who)
    .query({ name })
    .type('application/octet-stream')
    .send(content);

const open = (fileId: string, who = 'owner', application = id) =>
  authorised(
    supertest(documents.baseUrl).get(`/applications/${application}/message-files/${fileId}`),
    who,
  ).buffer();

const everyone = [
  ['nobody', 401],
  ['owner', 201],
  ['another candidate', 404],
  ['gestionnaire', 201],
  ['gestionnaire2', 403],
  ['jury', 403],
  ['president', 403],
  ['admin', 201],
  ['service', 403],
] as const;

describe('POST /applications/{id}/message-files', () => {
  it.each(everyone)('by %s: %i, and nothing is kept of the others', async (who, status) => {
    const response = await keep(pdf, { who, name: '../../secret/Relevé d’été.pdf' });
    expect(response.status).toBe(status);
    const keys = await documents.bucket.keys();
    expect(keys).toHaveLength(status === 201 ? 1 : 0);
    if (status !== 201) return;
    expect(keys[0]).toBe(`candidates/${owner.number}/messages/${id}/${response.body.id}`);
    expect(response.body).toEqual({
      id: expect.stringMatching(/^[\w-]{20,}$/),
      name: 'Relevé d’été.pdf',
      size: pdf.length,
      mime: 'application/pdf',
    });
  });

  it.each([
    ['what is no PDF, JPEG or PNG by content', exe, 415, 'unsupportedFileType'],
    ['an infected file', infectedPdf(), 422, 'infectedFile'],
    ['an empty file', Buffer.alloc(0), 422, 'emptyFile'],
    ['more than 20 MB', pdfOf(20 * MIB + 1), 413, 'fileTooLarge'],
  ])('refuses %s and keeps nothing of it', async (_what, content, status, code) => {
    const response = await keep(content);
    expect([response.status, response.body.code]).toEqual([status, code]);
    expect(await documents.bucket.keys()).toEqual([]);
    expect(await documents.bucket.incompleteUploads()).toEqual([]);
  });

  it('refuses more than 20 MB also when nobody said how much would come', async () => {
    const response = await new Promise<{ status: number | undefined; body: string }>(
      (resolve, reject) => {
        const sending = request(
          `${documents.baseUrl}/applications/${id}/message-files?name=a.pdf`,
          {
            method: 'POST',
            headers: {
              authorization: `Bearer ${owner.token}`,
              'content-type': 'application/octet-stream',
            },
          },
          (answer) => {
            let body = '';
            answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
            answer.on('end', () => resolve({ status: answer.statusCode, body }));
          },
        );
        sending.on('error', reject);
        sending.end(pdfOf(22 * MIB));
      },
    );
    expect(response.status).toBe(413);
    expect(JSON.parse(response.body)).toMatchObject({ code: 'fileTooLarge' });
    expect(await documents.bucket.keys()).toEqual([]);
  });

  it('keeps nothing of a file that breaks off', async () => {
    await new Promise<void>((resolve) => {
      const leaving = request(`${documents.baseUrl}/applications/${id}/message-files?name=a.pdf`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${owner.token}`,
          'content-type': 'application/octet-stream',
          'content-length': 8 * MIB,
        },
      });
      leaving.on('error', () => resolve());
      leaving.write(pdfOf(6 * MIB), () => leaving.destroy());
      leaving.on('close', resolve);
    });
    await eventually(async () =>
      (await documents.bucket.incompleteUploads()).length === 0 ? true : undefined,
    );
    expect(await documents.bucket.keys()).toEqual([]);
  });

  it('needs a name, and an application', async () => {
    const path = `/applications/${id}/message-files`;
    const nameless = await authorised(supertest(documents.baseUrl).post(path), 'owner')
      .type('application/octet-stream')
      .send(pdf);
    expect(nameless.body.errors[0].path).toBe('query.name');
    const campaign = id.split('.')[0];
    const none = await keep(pdf, { who: 'admin', application: `${campaign}.L1-NONE.ZZZZZZZZ` });
    expect(none.status).toBe(404);
  });

  it.each([
    ['admissions', { admissionsUrl: deadUrl }],
    ['clamav', { clamav: { host: '127.0.0.1', port: 9 } }],
  ])('is 503 while %s is away', async (peer, away) => {
    const served = await documents.serveAgain(away);
    try {
      const response = await keep(pdf, { base: served.baseUrl });
      expect([response.status, response.body.peer]).toEqual([503, peer]);
    } finally {
      await served.close();
    }
  });
});

describe('GET /applications/{id}/message-files/{fileId}', () => {
  it('is read by both sides once it was sent, and by nobody before', async () => {
    const { body } = await keep(jpeg, { name: 'carte.jpg', who: 'gestionnaire' });
    const fileId = body.id as string;
    for (const who of ['owner', 'gestionnaire', 'admin']) {
      expect([who, (await open(fileId, who)).status]).toEqual([who, 404]);
    }
    await documents.admissions.recordMessage(id, 'centre', [body]);
    for (const [who, status] of everyone) {
      const response = await open(fileId, who);
      expect([who, response.status]).toEqual([who, status === 201 ? 200 : status]);
      if (status !== 201) continue;
      expect((response.body as Buffer).equals(jpeg)).toBe(true);
      expect(response.headers).toMatchObject({
        'content-type': 'image/jpeg',
        'content-disposition': "inline; filename*=UTF-8''carte.jpg",
      });
      expect(response.headers['content-security-policy']).toMatch(/; sandbox$/);
    }
  });

  it('is neither a piece that can be handed in, nor among the files that were', async () => {
    const { body } = await keep(pdf);
    const facts = `/files/${owner.number}/${body.id}/facts`;
    const asked = await authorised(supertest(documents.baseUrl).get(facts), 'service');
    expect(asked.status).toBe(404);
    const own = await authorised(supertest(documents.baseUrl).get('/files'), 'owner');
    expect(own.body).toEqual({ files: [] });
  });

  it('is 503 while the object store is away', async () => {
    const { body } = await keep(pdf);
    await documents.admissions.recordMessage(id, 'candidate', [body]);
    const line = await openLine(config.MINIO_ENDPOINT);
    line.cut();
    const served = await documents.serveAgain({
      objectClient: createObjectClient({
        ...config,
        MINIO_ENDPOINT: `http://127.0.0.1:${line.port}`,
      }),
    });
    try {
      const response = await authorised(
        supertest(served.baseUrl).get(`/applications/${id}/message-files/${body.id}`),
        'owner',
      );
      expect([response.status, response.body.peer]).toEqual([503, 'minio']);
    } finally {
      await served.close();
      await line.close();
    }
  });
});

describe('GET /applications/{id}/message-files/{fileId}/facts', () => {
  it.each([
    ['nobody', 401],
    ['owner', 403],
    ['gestionnaire', 403],
    ['admin', 403],
    ['service', 200],
  ])('by %s: %i', async (who, status) => {
    const { body } = await keep(pdf);
    const path = `/applications/${id}/message-files/${body.id}/facts`;
    const response = await authorised(supertest(documents.baseUrl).get(path), who);
    expect(response.status).toBe(status);
    if (status === 200) expect(response.body).toEqual(body);
  });
});

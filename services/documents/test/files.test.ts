import { serviceTokenOf, createTestCandidate, type TestCandidate } from '@admis/kit/testing';
import type { Express } from 'express';
import supertest from 'supertest';
import {
  exe,
  heic,
  infectedPdf,
  jpeg,
  pdf,
  pdfOf,
  png,
  pngWithLongProfile,
} from './support/files.ts';
import { createBucket, createTestApp, keycloak, type TestBucket } from './support/system.ts';

const MIB = 1024 * 1024;
let candidate: TestCandidate;
let bucket: TestBucket;
let app: Express;

beforeAll(async () => {
  candidate = await createTestCandidate(keycloak);
  bucket = await createBucket();
  app = createTestApp({ bucket });
});
afterAll(async () => {
  await bucket.remove();
  await candidate.remove();
});

const upload = (content: Buffer, filename: string, contentType = 'application/pdf') =>
  supertest(app)
    .post('/files')
    .auth(candidate.token, { type: 'bearer' })
    .attach('file', content, { filename, contentType });

async function factsOf(id: string, number = candidate.number) {
  const token = await serviceTokenOf(keycloak.KEYCLOAK_URL, keycloak.SERVICE_CLIENT_SECRET);
  return supertest(app).get(`/files/${number}/${id}/facts`).auth(token, { type: 'bearer' });
}

describe('POST /files keeps', () => {
  it.each([
    ['a PDF', pdf, 'application/pdf'],
    ['a JPEG', jpeg, 'image/jpeg'],
    ['a PNG', png, 'image/png'],
    ['a PNG with a long colour profile', pngWithLongProfile, 'image/png'],
    ['a PDF of several parts', pdfOf(11 * MIB), 'application/pdf'],
    ['a PDF of exactly two parts', pdfOf(10 * MIB), 'application/pdf'],
    ['a PDF of exactly 20 MB', pdfOf(20 * MIB), 'application/pdf'],
  ])('%s, as it was given', async (_what, content, mime) => {
    const response = await upload(content, 'pièce.pdf');
    expect(response.status).toBe(201);
    expect(response.body).toEqual({
      id: expect.stringMatching(/^[A-Za-z0-9_-]{24,}$/),
      name: 'pièce.pdf',
      size: content.length,
      mime,
    });
    const { id } = response.body as { id: string };
    const key = `candidates/${candidate.number}/${id}`;
    const chunks: Buffer[] = [];
    for await (const chunk of await bucket.store.read(key)) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
    expect((await factsOf(id)).body).toEqual(response.body);
    expect(await bucket.incompleteUploads()).toEqual([]);
  });

  it('the type by content, whatever the name and the browser say', async () => {
    const response = await upload(png, 'diplome.exe', 'application/x-msdownload');
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({ name: 'diplome.exe', mime: 'image/png' });
  });

  it.each([
    ['accents and other scripts', "Relevé d'études (证件) №2.pdf"],
    ['decomposed accents, composed', 'Releve\u0301.pdf', 'Relevé.pdf'],
    ['the last part of a path', '../../etc/passwd.pdf', 'passwd.pdf'],
    ['the last part of a Windows path', 'C:\\Users\\hicks\\carte.pdf', 'carte.pdf'],
    ['no characters that turn the reading direction', 'fac\u202efdp.exe.pdf', 'facfdp.exe.pdf'],
    ['a name when none is left', '..', 'document'],
    ['the extension of a long name', `${'é'.repeat(300)}.pdf`, `${'é'.repeat(145)}….pdf`],
  ])('of the name %s', async (_what, given, kept = given) => {
    const response = await upload(pdf, given);
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({ name: kept });
    const { id } = response.body as { id: string };
    expect((await factsOf(id)).body).toMatchObject({ name: kept });
  });
});

describe('POST /files refuses, and nothing is left of', () => {
  let keysBefore: string[];
  beforeEach(async () => {
    keysBefore = await bucket.keys();
  });
  afterEach(async () => {
    expect(await bucket.keys()).toEqual(keysBefore);
    expect(await bucket.incompleteUploads()).toEqual([]);
  });

  it.each([
    ['a program renamed .pdf', exe, 415, 'unsupportedFileType'],
    ['a text renamed .pdf', Buffer.from('Bonjour'), 415, 'unsupportedFileType'],
    ['a page of HTML renamed .pdf', Buffer.from('<script>1</script>'), 415, 'unsupportedFileType'],
    ['an empty file', Buffer.alloc(0), 422, 'emptyFile'],
    ['a PDF that carries a virus', infectedPdf(), 422, 'infectedFile'],
    ['one byte more than 20 MB', pdfOf(20 * MIB + 1), 413, 'fileTooLarge'],
    ['21 MB', pdfOf(21 * MIB), 413, 'fileTooLarge'],
    ['a HEIC photo', heic, 415, 'heicFile'],
  ])('%s', async (_what, content, status, code) => {
    const response = await upload(content, 'charte.pdf');
    expect(response.status).toBe(status);
    expect(response.type).toBe('application/problem+json');
    expect(response.body).toMatchObject({ status, code });
    expect((response.body as { detail: string }).detail).not.toBe('');
  });

  const post = () => supertest(app).post('/files').auth(candidate.token, { type: 'bearer' });

  it.each([
    ['no form', () => post().send({ file: 'x' }), 'notMultipart'],
    ['nothing', () => post(), 'notMultipart'],
    ['a form without a file', () => post().field('note', 'bonjour'), 'missing'],
    ['a file in another field', () => post().attach('piece', pdf, 'a.pdf'), 'unknownField'],
    ['21 files', () => attached(post(), 21), 'tooManyFiles'],
    [
      'a file in another field after a large one',
      () =>
        post()
          .attach('file', pdfOf(6 * MIB), 'a.pdf')
          .attach('piece', pdfOf(6 * MIB), 'b.pdf'),
      'unknownField',
    ],
  ])('a request with %s, naming the field', async (_what, send, code) => {
    const response = await send();
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({
      code: 'invalidRequest',
      errors: [{ path: 'body.file', code }],
    });
  });
});

describe('GET /files/{number}/{fileId}/facts', () => {
  it("is 404 for a file that is not there, or not that candidate's", async () => {
    const { id } = (await upload(pdf, 'a.pdf')).body as { id: string };
    expect((await factsOf('a'.repeat(32))).status).toBe(404);
    expect((await factsOf(id, 'ZZZZZZZZ')).status).toBe(404);
    expect((await factsOf(id)).status).toBe(200);
  });

  it('is 400 naming every bad parameter', async () => {
    const response = await factsOf('a.b', 'too-long-a-number');
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({
      code: 'invalidRequest',
      errors: [{ path: 'params.number' }, { path: 'params.fileId' }],
    });
  });
});

function attached(request: supertest.Test, count: number): supertest.Test {
  for (let index = 0; index < count; index += 1) request.attach('file', pdf, `${index}.pdf`);
  return request;
}

import { createTestCandidate, type TestCandidate } from '@admis/kit/testing';
import type { Express } from 'express';
import supertest from 'supertest';
import { exe, pdf, pdfOf } from './support/files.ts';
import { brokenPdf, pdfSaying, photo, readPdf } from './support/papers.ts';
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
afterEach(() => bucket.empty());
afterAll(async () => {
  await bucket.remove();
  await candidate.remove();
});

/** A form as a browser without scripts sends it: the field `file`, several times. */
function post(...files: [string, Buffer][]) {
  const form = supertest(app).post('/files').auth(candidate.token, { type: 'bearer' });
  for (const [name, content] of files) form.attach('file', content, name);
  return form;
}

it('makes one PDF of the files of a form, in their order, and keeps nothing else', async () => {
  const response = await post(
    ['recto.jpg', await photo(300, 200)],
    ['verso.pdf', await pdfSaying('two', 'three')],
  );
  expect(response.status).toBe(201);
  expect(response.body).toMatchObject({ name: 'recto.pdf', mime: 'application/pdf' });
  const { id } = response.body as { id: string };
  const key = `candidates/${candidate.number}/${id}`;
  expect(await bucket.keys()).toEqual([key]);
  const chunks: Buffer[] = [];
  for await (const chunk of await bucket.store.read(key)) chunks.push(chunk as Buffer);
  const { pages } = await readPdf(Buffer.concat(chunks));
  expect(pages.map(({ text }) => text.trim())).toEqual(['', 'two', 'three']);
});

it.each([
  ['a damaged file', brokenPdf, 422, 'brokenFile', 2],
  ['a program', exe, 415, 'unsupportedFileType', 2],
  ['an empty file', Buffer.alloc(0), 422, 'emptyFile', 2],
  ['what makes it more than 20 MB', pdfOf(15 * MIB), 413, 'filesTooLarge', undefined],
])('refuses a form with %s in it, and keeps nothing', async (_what, content, status, code, at) => {
  const response = await post(['a.pdf', pdfOf(6 * MIB)], ['b.pdf', content], ['c.pdf', pdf]);
  expect(response.status).toBe(status);
  expect(response.body).toMatchObject({ code });
  expect((response.body as { position?: number }).position).toBe(at);
  expect(await bucket.keys()).toEqual([]);
  expect(await bucket.incompleteUploads()).toEqual([]);
});

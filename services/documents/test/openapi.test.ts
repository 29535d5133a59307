import supertest from 'supertest';
import { createBucket, createTestApp, type TestBucket } from './support/system.ts';

let bucket: TestBucket;
beforeAll(async () => {
  bucket = await createBucket();
});
afterAll(() => bucket.remove());

it('GET /openapi.json describes every route, from the schemas', async () => {
  const response = await supertest(createTestApp({ bucket })).get('/openapi.json');
  expect(response.status).toBe(200);
  const { paths, components } = response.body as {
    paths: Record<string, { post?: { requestBody: { content: object } } }>;
    components: { schemas: object };
  };
  expect(Object.keys(paths).sort()).toEqual([
    '/applications/{id}/conditions/{conditionId}/file',
    '/applications/{id}/dossier.pdf',
    '/applications/{id}/letters/{reference}.pdf',
    '/applications/{id}/message-files',
    '/applications/{id}/message-files/{fileId}',
    '/applications/{id}/message-files/{fileId}/facts',
    '/applications/{id}/pieces/{pieceId}/file',
    '/candidates/{number}/files',
    '/files',
    '/files/{fileId}',
    '/files/{number}/{fileId}/facts',
    '/letters/verify',
    '/uploads',
    '/uploads/{uploadId}',
    '/uploads/{uploadId}/chunks/{offset}',
    '/uploads/{uploadId}/finish',
  ]);
  expect(Object.keys(paths['/files']?.post?.requestBody.content ?? {})).toEqual([
    'multipart/form-data',
  ]);
  expect(components.schemas).toHaveProperty('StoredFile');
});

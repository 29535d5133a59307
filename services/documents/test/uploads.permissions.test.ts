import {
  accessTokenOf,
  createTestCandidate,
  serviceTokenOf,
  type TestCandidate,
} from '@admis/kit/testing';
import type { Express } from 'express';
import { pdf } from './support/files.ts';
import { createBucket, createTestApp, keycloak, type TestBucket } from './support/system.ts';
import { createUploader } from './support/uploads.ts';

let candidate: TestCandidate;
let stranger: TestCandidate;
let bucket: TestBucket;
let app: Express;
const tokens: Record<string, string> = { nobody: 'none', forged: 'none' };

beforeAll(async () => {
  candidate = await createTestCandidate(keycloak);
  stranger = await createTestCandidate(keycloak);
  bucket = await createBucket();
  app = createTestApp({ bucket });
  tokens['candidate'] = candidate.token;
  tokens['stranger'] = stranger.token;
  for (const login of ['gestionnaire', 'jury', 'president', 'admin']) {
    tokens[login] = await accessTokenOf(keycloak.KEYCLOAK_URL, login);
  }
  tokens['service'] = await serviceTokenOf(keycloak.KEYCLOAK_URL, keycloak.SERVICE_CLIENT_SECRET);
  const [header, payload] = candidate.token.split('.');
  tokens['forged'] = `${header}.${payload}.c2lnbmF0dXJl`;
});
afterEach(() => bucket.empty());
afterAll(async () => {
  await bucket.remove();
  await candidate.remove();
  await stranger.remove();
});

const files = [{ name: 'a.pdf', content: pdf }];
const as = (who: string) => createUploader(app, tokens[who] ?? '');

describe.each(['begin', 'chunk', 'finish', 'cancel', 'list'] as const)(
  'to %s an upload',
  (what) => {
    const success = what === 'cancel' ? 204 : what === 'finish' ? 201 : 200;
    it.each([
      ['nobody', 401],
      ['forged', 401],
      ['gestionnaire', 403],
      ['jury', 403],
      ['president', 403],
      ['admin', 403],
      ['service', 403],
      ['candidate', success],
      // Of a stranger nothing is there; to begin, list and give up concern one's own only.
      ['stranger', what === 'chunk' || what === 'finish' ? 404 : success],
    ])('by %s: %i', async (who, status) => {
      const id = await as('candidate').send(files, what === 'chunk' ? 0 : Infinity);
      const mine = `unfinished/${candidate.number}/${id}/`;
      const uploader = as(who);
      const response = await {
        begin: () => uploader.begin(files),
        chunk: () => uploader.chunk(id, 0, pdf),
        finish: () => uploader.finish(id),
        cancel: () => uploader.cancel(id),
        list: () => uploader.list(),
      }[what]();
      expect(response.status).toBe(status);
      if (who !== 'candidate') expect(await bucket.store.list(mine)).not.toEqual([]);
      if (who === 'stranger' && what === 'list') expect(response.body).toEqual({ uploads: [] });
      if (who === 'stranger' && what === 'begin') {
        expect((response.body as { id: string }).id).not.toBe(id);
      }
    });
  },
);
